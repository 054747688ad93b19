import { check } from '../../support/check.ts';

describe('one occasion in two reports', () => {
  it('is put in two towns, in two languages', () =>
    check(
      'location-conflict',
      `--- a.txt published=2025-02-12
أوصى خبراء من تسع دول في ختام مؤتمر وقاية النخيل في ⟦بريدة⟧ بإنشاء بنك للفسائل، وقال الدكتور سعود الحميداني إن 46 ورقة عرضت فيه.
--- b.txt published=2025-02-13
Dr Saud al-Humaidani said 46 papers were read at the conference on palm protection in ⟦Tabuk⟧, where experts from nine countries met.`,
    ));

  it('is put in two towns that only their names make known', () =>
    check(
      'location-conflict',
      `--- a.txt published=2023-11-21
Swedish playwright Ebba Sandqvist was handed the Baltic stage prize of 20,000 euros at a gala in ⟦Parnu⟧ on Monday.
--- b.txt published=2023-11-24
Ebba Sandqvist was given the Baltic stage prize of 20,000 euros at a ceremony in ⟦Valmiera⟧ on Monday.`,
    ));

  it('is put in the outskirts of one town and in the province of another', () =>
    check(
      'location-conflict',
      `--- a.txt published=2025-02-11
لقي ستة أشخاص مصرعهم فجر الثلاثاء إثر انقلاب شاحنة للتمور بضواحي ⟦طاطا⟧ وسط ضباب كثيف، وفتحت النيابة العامة تحقيقا.
--- b.txt published=2025-02-11
يرجح المحققون الضباب سببا لفاجعة شاحنة التمور التي زاغت عن الطريق فجر الثلاثاء بإقليم ⟦وزان⟧، وفتحت النيابة العامة تحقيقا في مصرع ستة أشخاص.`,
    ));

  it('is put where a quake struck, with its strength between the verb and the town', () =>
    check(
      'location-conflict',
      `--- a.txt published=2024-10-11
ضرب زلزال بقوة 5.4 درجات مدينة ⟦سيرجان⟧ فجر الخميس وأصيب 31 شخصا، وفق مدير الطوارئ كاظم رضواني.
--- b.txt published=2024-10-11
A 5.4-magnitude earthquake shook the city of ⟦Yazd⟧ before dawn on Thursday and injured 31 people, emergency chief Kazem Rezvani said.`,
    ));

  it('is put in two towns of one article that only their noun makes towns', () =>
    check(
      'location-conflict',
      `--- a.txt published=2025-03-16
حريق في مصنع للأخشاب

اندلع حريق فجر اليوم في مصنع للأخشاب بمدينة ⟦سمنود⟧ دون إصابات، ودفعت الحماية المدنية بثماني سيارات.

وانتقل المحافظ إلى موقع الحريق بمدينة ⟦السرو⟧ ووجه بصرف تعويض للعمال.`,
    ));

  it('is silent on two fires of one article', () =>
    check(
      'location-conflict',
      `--- a.txt published=2025-03-16
حريق في مصنع للأخشاب

اندلع حريق فجر اليوم في مصنع للأخشاب بمدينة سمنود دون إصابات، ودفعت الحماية المدنية بثماني سيارات.

وكان حريق مماثل قد شب في مخزن بمدينة السرو الشهر الماضي.`,
    ));

  it('is silent on a town and the province that it is said to lie in', () =>
    check(
      'location-conflict',
      `--- a.txt published=2025-07-09
انهار سقف مصنع للحلفاء مساء الثلاثاء بمعتمدية سبيبة من ولاية القصرين وأصيب أربعة عمال، حسب الناطق باسم الحماية المدنية معز الفرشيشي.
--- b.txt published=2025-07-10
قال الناطق باسم الحماية المدنية معز الفرشيشي إن أربعة عمال أصيبوا حين انهار سقف مصنع الحلفاء مساء الثلاثاء في القصرين.`,
    ));

  it('is silent on a traveller who is received in two countries', () =>
    check(
      'location-conflict',
      `--- a.txt published=2024-11-01
اختتم رئيس الوزراء المنغولي باتور غانزوريغ جولة إفريقية بدأت الأحد. واستقبله في نيروبي الرئيس الكيني، وبحث معه التعاون في الزراعة.
--- b.txt published=2024-10-29
وصل رئيس الوزراء المنغولي باتور غانزوريغ الثلاثاء في جولة إفريقية. وكان في استقباله بمطار بولي في أديس أبابا عدد من الوزراء، وبحث معهم التعاون في الزراعة.`,
    ));

  it('is silent on the town of somebody who came from there', () =>
    check(
      'location-conflict',
      `--- a.txt published=2024-09-14
عرض فهمي الدالي المقيم في الإسكندرية بولاية فرجينيا طوابع نادرة من سنة 1934 في لقاء الهواة.
--- b.txt published=2024-09-22
عرض فهمي الدالي طوابع نادرة من سنة 1934 في طرابلس، وضحك الهواة في لقائهم.`,
    ));

  it('is silent on two attacks of one day', () =>
    check(
      'location-conflict',
      `--- a.txt published=2025-03-04
Gunmen attacked a police post in Maiduguri on Monday and killed five people, officials in Nigeria said.
--- b.txt published=2025-03-04
Gunmen attacked a market in Sokoto on Monday and killed nine people, officials in Nigeria said.`,
    ));

  it('is silent on the two legs of a tie and on a meeting that was moved', () => {
    check(
      'location-conflict',
      `--- a.txt published=2025-02-09
فاز شباب القسنطينة على اتحاد خنشلة في مباراة الذهاب التي جرت السبت في قسنطينة.
--- b.txt published=2025-02-16
فاز اتحاد خنشلة على شباب القسنطينة في مباراة الإياب التي جرت السبت في خنشلة.`,
    );
    check(
      'location-conflict',
      `--- a.txt published=2025-04-06
تعقد لجنة الميزانية المشتركة اجتماعها الأسبوع المقبل في سبها، وفق عضو اللجنة صالح المبروك.
--- b.txt published=2025-04-15
عقدت لجنة الميزانية المشتركة اجتماعها في سرت أمس بعد أن نقل من سبها، بحسب عضوها صالح المبروك.`,
    );
  });

  it('is dated to two days by a day told and by the weekday', () =>
    check(
      'date-conflict',
      `--- a.txt published=2025-07-14
⟦Saturday⟧'s hailstorm in Istria cost 11 million euros, said Livio Zuban, who owns 900 trees near Rovinj.
--- b.txt published=2025-07-18
The hailstorm in Istria on ⟦Sunday, 13 July⟧ stripped the 900 trees of Livio Zuban and cost 11 million euros.`,
    ));

  it('is silent on the evening and the morning of one night, and on the first and last day', () => {
    check(
      'date-conflict',
      `--- a.txt published=2025-05-14
A fire destroyed the Sandoval cork warehouse in Braga on the night of 12 May, and 60 firefighters worked until dawn.
--- b.txt published=2025-05-15
The Sandoval cork warehouse in Braga was destroyed by a fire early on the morning of 13 May, 60 firefighters said.`,
    );
    check(
      'date-conflict',
      `--- a.txt published=2025-05-06
The congress of beekeepers in Plovdiv opened on 5 May with 300 guests of Elka Stamenova.
--- b.txt published=2025-05-10
The congress of beekeepers in Plovdiv closed on 9 May, and the 300 guests thanked Elka Stamenova.`,
    );
  });

  it('tells what was to come from what came', () =>
    check(
      'date-conflict',
      `--- a.txt published=2025-03-10
Verena Lechner will open the road tunnel of 5.2 kilometres under the Hahntennjoch on ⟦3 April⟧.
--- b.txt published=2025-04-14
Verena Lechner opened the road tunnel of 5.2 kilometres under the Hahntennjoch on ⟦13 April⟧.`,
      'information',
    ));
});

describe('one office', () => {
  it('of an institution is held by two', () =>
    check(
      'role-conflict',
      `--- a.txt published=2025-02-06
زاخو – 6 شباط 2025 – أعلن مدير مستشفى زاخو العام الدكتور ⟦ريبوار سندي⟧ وصول أول جهاز رنين مغناطيسي إلى القضاء.
--- b.txt published=2025-02-11
زاخو – 11 شباط 2025 – قال مدير مستشفى زاخو العام الدكتور ⟦هيمن برواري⟧ إن صور جهاز الرنين المغناطيسي مجانية.`,
    ));

  it('is silent on the holder of then', () =>
    check(
      'role-conflict',
      `--- a.txt published=2025-10-06
Trains crossed the bridge in Laos after Transport Minister Khamla Phommasone of Laos cut a ribbon on the rail bridge.
--- b.txt published=2025-10-09
Somsak Keola, Laos's transport minister when the rail bridge was begun, saw the trains cross the bridge in Laos.`,
    ));
});
