import assert from 'node:assert/strict';
import { check, findings } from '../../support/check.ts';

/** Two articles of one story. Marks stand for the sites of a finding. */
function pair(a: string, b: string, days: [string, string] = ['2024-05-14', '2024-05-14']): string {
  return `--- a.txt published=${days[0]}\n${a}\n--- b.txt published=${days[1]}\n${b}`;
}

const SPEAKS: Record<string, string> = {
  'a toll that a later article lowers': pair(
    'Bus plunges off bridge near Huaraz\n\nA bus carrying farm workers plunged off a bridge near Huaraz in Peru on Monday, killing ⟦14 people⟧, police chief Ramiro Salcedo said.',
    'Grief in Huaraz after bus crash\n\nThe bus that fell from a bridge near Huaraz on Monday killed ⟦12 people⟧, according to police chief Ramiro Salcedo. Funerals begin on Thursday.',
    ['2024-05-14', '2024-05-16'],
  ),
  'a budget': pair(
    'Kenya to widen Nakuru highway\n\nThe Kenyan government has set a budget of ⟦$340 million⟧ for widening the Nakuru highway, roads minister Peris Langat said on Monday.',
    'Work on Nakuru highway starts in June\n\nThe Nakuru highway will be widened from June. Kenya has set aside a budget of ⟦$290 million⟧ for it, roads minister Peris Langat told parliament.',
  ),
  'attendance at one match': pair(
    'Esteghlal Varzaneh beat Shahin in cup final\n\nEsteghlal Varzaneh won the cup final against Shahin by 2-0 in Isfahan before a crowd of ⟦48,000 spectators⟧.',
    'Cup goes to Varzaneh\n\nIn Isfahan ⟦41,500 spectators⟧ watched on Friday as Esteghlal Varzaneh won the cup final against Shahin.',
  ),
  'a magnitude': pair(
    'Strong quake shakes Copiapo\n\nA ⟦magnitude 6.2⟧ earthquake shook the Chilean city of Copiapo early on Tuesday, the seismological centre said. Nobody was hurt.',
    'Copiapo residents spend night outdoors\n\nResidents of Copiapo in Chile spent the night outdoors after an earthquake of ⟦magnitude 6.7⟧ early on Tuesday, the seismological centre said.',
  ),
  'output of one year': pair(
    'إنتاج الزيتون في جيان\n\nبلغ إنتاج زيت الزيتون في إقليم جيان الإسباني ⟦310 آلاف طن⟧ في عام 2023، وفق بيان لرئيس الغرفة الزراعية خافيير مولينا.',
    'زيت جيان في أرقام\n\nقال رئيس الغرفة الزراعية خافيير مولينا إن إنتاج زيت الزيتون في إقليم جيان بإسبانيا وصل في عام 2023 إلى ⟦270 ألف طن⟧.',
  ),
  'a bilateral trade': pair(
    'منتدى أعمال أردني كيني في نيروبي\n\nبلغ حجم التبادل التجاري بين الأردن وكينيا ⟦85 مليون دولار⟧ في عام 2023، حسبما قال وزير التجارة الكيني جوزيف كيبروتيتش خلال المنتدى.',
    'الأردن وكينيا يبحثان الاستثمار\n\nبحث وزير التجارة الكيني جوزيف كيبروتيتش في نيروبي فرص الاستثمار مع وفد أردني. ووصل حجم التبادل التجاري بين الأردن وكينيا في عام 2023 إلى ⟦62 مليون دولار⟧.',
  ),
  'one match, two scores of votes': pair(
    'Paraguayan senate passes water law\n\nThe senate of Paraguay passed the water law on Wednesday with ⟦27 votes⟧ in favour. Senator Blas Riquelme had drafted it.',
    "Water law of Riquelme adopted\n\nParaguay's senate adopted the water law of senator Blas Riquelme with ⟦24 votes⟧ in favour on Wednesday.",
  ),
  'an original and its translation': pair(
    'Dutch firm to build desalination plant in Nouadhibou\n\nThe Dutch company Waterhuis will build a desalination plant in Nouadhibou, Mauritania, at a cost of ⟦$96 million⟧, energy minister Sidi Ould Brahim said on Monday. It will employ 240 workers.',
    'شركة هولندية تبني محطة تحلية في نواذيبو\n\nأعلن وزير الطاقة الموريتاني سيدي ولد إبراهيم يوم الاثنين أن شركة هولندية ستبني محطة لتحلية المياه في نواذيبو بتكلفة ⟦69 مليون دولار⟧، وستشغل 240 عاملا.',
  ),
  'workers laid off': pair(
    'Steelworks in Kosice to cut jobs\n\nThe steelworks in Kosice, Slovakia, will cut ⟦1,450 jobs⟧ by the end of the year, director Miroslav Hudak said on Tuesday.',
    'Kosice fears for its steelworks\n\nThe announcement by director Miroslav Hudak on Tuesday that the Kosice steelworks in Slovakia will cut ⟦1,900 jobs⟧ by the end of the year has shaken the city.',
  ),
  'a share of a vote': pair(
    'Referendum in Maramures\n\nVoters in Baia Mare approved the tram on Sunday: turnout was ⟦47.3 percent⟧, the election office of Baia Mare said.',
    'Baia Mare votes for tram\n\nThe tram referendum in Baia Mare on Sunday had a turnout of ⟦43.7 percent⟧, according to the election office.',
  ),
  'a distance': pair(
    'طريق جديد بين بركان والناظور\n\nدشن وزير التجهيز المغربي نور الدين الهاشمي اليوم الطريق السريع بين بركان والناظور على طول ⟦84 كيلومترا⟧.',
    'طريق بركان الناظور يفتح أمام السير\n\nفُتح الطريق السريع الرابط بين بركان والناظور، الذي يبلغ طوله ⟦48 كيلومترا⟧، بحضور وزير التجهيز المغربي نور الدين الهاشمي.',
  ),
};

const SILENT: Record<string, string> = {
  'a hedge and the number that it hedges': `--- a.txt published=2024-05-02
Dockers of Varna vote on Thursday

The dispute over pay involves 3,000 dockers of the port of Varna. The dockers have been on strike since March.
--- b.txt published=2024-05-02
Dockers of Varna reject an offer

More than 3,000 dockers of the port of Varna voted against the offer. The dockers have been on strike since March.`,
  'a small number that is only about': `--- a.txt published=2024-05-02
Freighter docks with the station

The freighter Aurora brought some three tonnes of food to the station on Thursday.
--- b.txt published=2024-05-02
Crew unloads the freighter

The freighter Aurora brought 3.4 tonnes of food to the station on Thursday.`,
  'a toll that rises': pair(
    'Bus plunges off bridge near Huaraz\n\nA bus plunged off a bridge near Huaraz in Peru on Monday, killing 12 people, police chief Ramiro Salcedo said.',
    'Huaraz crash toll rises\n\nThe bus that fell from a bridge near Huaraz on Monday killed 14 people, police chief Ramiro Salcedo said.',
    ['2024-05-14', '2024-05-16'],
  ),
  'a toll of one day, of which either may be the later': pair(
    'Bus plunges off bridge near Huaraz\n\nA bus plunged off a bridge near Huaraz in Peru on Monday, killing 12 people, police chief Ramiro Salcedo said.',
    'Huaraz mourns\n\nThe bus that fell from a bridge near Huaraz on Monday killed 14 people, police chief Ramiro Salcedo said.',
  ),
  'two storms of two years': pair(
    'Storm hits Tacloban\n\nA storm killed 31 people in Tacloban in the Philippines on Sunday, mayor Jun Abella said.',
    'Tacloban remembers the storm of 2019\n\nA storm killed 54 people in Tacloban in 2019. Mayor Jun Abella laid a wreath.',
  ),
  'two budgets': pair(
    'Kenya to widen Nakuru highway\n\nThe Kenyan government has set a budget of $340 million for widening the Nakuru highway, roads minister Peris Langat said.',
    'Bridges for Kisumu\n\nKenya has set a budget of $120 million for bridges in Kisumu, roads minister Peris Langat said.',
  ),
  'two matches': pair(
    'Shahin win the semi-final\n\nShahin beat Malavan 1-0 in the semi-final in Rasht on Tuesday before 21,000 spectators.',
    'Esteghlal Varzaneh beat Shahin in cup final\n\nEsteghlal Varzaneh beat Shahin 2-0 in the cup final in Isfahan on Friday before 48,000 spectators.',
    ['2024-05-14', '2024-05-17'],
  ),
  'a quake and its aftershock': pair(
    'Strong quake shakes Copiapo\n\nA magnitude 6.2 earthquake shook the Chilean city of Copiapo early on Tuesday, the seismological centre said.',
    'Aftershock frightens Copiapo\n\nAn aftershock of magnitude 4.9 shook Copiapo in Chile on Wednesday, the seismological centre said.',
  ),
  'two crops': pair(
    'إنتاج الزيتون في جيان\n\nبلغ إنتاج زيت الزيتون في إقليم جيان الإسباني 310 آلاف طن في عام 2023، وفق رئيس الغرفة الزراعية خافيير مولينا.',
    'قمح جيان\n\nبلغ إنتاج القمح في إقليم جيان الإسباني 270 ألف طن في عام 2023، وفق رئيس الغرفة الزراعية خافيير مولينا.',
  ),
  'trade with two countries': pair(
    'منتدى أعمال أردني كيني في نيروبي\n\nبلغ حجم التبادل التجاري بين الأردن وكينيا 85 مليون دولار في عام 2023، حسب وزير التجارة الأردني سامي العزام.',
    'الأردن وغانا\n\nبلغ حجم التبادل التجاري بين الأردن وغانا 32 مليون دولار في عام 2023، حسب وزير التجارة الأردني سامي العزام.',
  ),
  'trade of two years': pair(
    'منتدى أعمال أردني كيني في نيروبي\n\nبلغ حجم التبادل التجاري بين الأردن وكينيا 85 مليون دولار في عام 2023، حسب وزير التجارة الكيني جوزيف كيبروتيتش.',
    'الأردن وكينيا يبحثان الاستثمار\n\nبلغ حجم التبادل التجاري بين الأردن وكينيا في عام 2022 نحو 62 مليون دولار، حسب وزير التجارة الكيني جوزيف كيبروتيتش.',
  ),
  'exports and trade': pair(
    'صادرات كينيا إلى الأردن\n\nبلغت صادرات كينيا إلى الأردن 55 مليون دولار في عام 2023، حسب وزير التجارة الكيني جوزيف كيبروتيتش.',
    'الأردن وكينيا يبحثان الاستثمار\n\nبلغ حجم التبادل التجاري بين الأردن وكينيا في عام 2023 نحو 85 مليون دولار، حسب وزير التجارة الكيني جوزيف كيبروتيتش.',
  ),
  'rounding across languages': pair(
    'Dutch firm to build desalination plant in Nouadhibou\n\nThe Dutch company Waterhuis will build a desalination plant in Nouadhibou, Mauritania, at a cost of $96.4 million, energy minister Sidi Ould Brahim said.',
    'شركة هولندية تبني محطة تحلية في نواذيبو\n\nأعلن وزير الطاقة الموريتاني سيدي ولد إبراهيم أن شركة هولندية ستبني محطة لتحلية المياه في نواذيبو بتكلفة نحو 100 مليون دولار.',
  ),
  'planned and done': pair(
    'Steelworks in Kosice to cut jobs\n\nThe steelworks in Kosice, Slovakia, plans to cut 1,450 jobs by the end of the year, director Miroslav Hudak said on Tuesday.',
    'Kosice steelworks cuts first jobs\n\nThe steelworks in Kosice, Slovakia, has cut 600 jobs so far, director Miroslav Hudak said on Tuesday.',
  ),
  'sources that the text names': pair(
    'Strong quake shakes Copiapo\n\nAn earthquake shook Copiapo early on Tuesday. Its magnitude was 6.2 according to the university.',
    'Copiapo residents spend night outdoors\n\nAn earthquake shook Copiapo in Chile early on Tuesday, of magnitude 6.5 according to the navy.',
  ),
  'a part and the whole': pair(
    'Flood in Sylhet\n\nThe flood in Sylhet, Bangladesh, has displaced 42,000 people, district officer Rafiq Mollah said on Monday.',
    'Bangladesh under water\n\nFloods in Bangladesh have displaced 130,000 people, among them those of Sylhet, the relief minister said on Monday.',
  ),
  'dead and injured': pair(
    'Explosion at Hassi fertiliser plant\n\nAn explosion at a fertiliser plant in Arzew killed 7 people on Sunday, director Kamel Ziani said.',
    'Plant in Arzew closed\n\nAn explosion at a fertiliser plant in Arzew injured 17 people on Sunday, director Kamel Ziani said.',
  ),
  'a month and a year': pair(
    'Jaffna port in May\n\nThe port of Jaffna in Sri Lanka handled 12,000 tonnes of cargo in May, harbour master Nimal Perera said.',
    'Jaffna port in figures\n\nThe port of Jaffna in Sri Lanka handled 41,000 tonnes of cargo in 2023, harbour master Nimal Perera said.',
  ),
  'years of copyright': pair(
    'Tables of tides\n\nCopyright 2015 Marta Olander. All tables of tides are free to copy.',
    'Tables of stars\n\nCopyright 2014 Marta Olander. All tables of stars are free to copy.',
  ),
  'what is glued to letters': pair(
    'Release notes of the library\n\nThe merge of a06a20c0c later to the maintenance branch fixed the test. It was merged later.',
    'Release notes of the library, second part\n\nThe merge of 75b2c15435 later to the maintenance branch fixed the test. It was merged later.',
  ),
};

describe('figure-conflict', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks: ${name}`, () => check('figure-conflict', source));
  for (const [name, source] of Object.entries(SILENT))
    it(`says no warning: ${name}`, () => {
      const loud = findings(source).filter(f => f.rule === 'figure-conflict' && f.severity !== 'information');
      assert.deepEqual(
        loud.map(f => f.sites.map(s => s.text)),
        [],
      );
    });
});
