import { check } from '../../support/check.ts';

describe('location-conflict within an article', () => {
  it('compares where a gathering is', () =>
    check(
      'location-conflict',
      'Delegates talk about rivers\n\nEleven delegations attended the summit in ⟦Samarkand⟧ on Tuesday.\n\nThe summit in ⟦Astana⟧ was their first this year.',
    ));
  it('leaves a place that the other report names beside its own', () =>
    check(
      'location-conflict',
      `--- a.txt published=2025-03-10
دشن وزير المياه اليوم الاثنين المرحلة الثانية من مشروع الآبار العاملة بالطاقة الشمسية، وتشمل 38 بئرا في ثلاث محافظات هي لحج وأبين وشبوة.
--- b.txt published=2025-03-12
تنفس سكان قرى في شبوة الصعداء مع تشغيل أولى آبار المرحلة الثانية من مشروع الطاقة الشمسية، بعد تدشينها الاثنين.`,
    ));
  it('leaves where the traffic goes to', () =>
    check(
      'location-conflict',
      'حادث مرور بسطيف\n\nلقي ثلاثة أشخاص حتفهم في حادث مرور بسطيف.\n\nوتسبب الحادث في تعطل السير باتجاه الجزائر العاصمة ساعتين.',
    ));
  it('leaves who held it before', () =>
    check(
      'location-conflict',
      'قادة الدول يجتمعون\n\nانطلقت في العاصمة العراقية بغداد، السبت، أعمال القمة في دورتها الرابعة والثلاثين.\n\nوتسلم العراق رئاسة القمة من مملكة البحرين، التي استضافت الدورة السابقة في المنامة.',
    ));
  it('leaves what comes over many places', () =>
    check(
      'location-conflict',
      'Towns count what the hurricane broke\n\nThe hurricane came ashore in Florida late on Thursday.\n\nRain fell for four days at the wettest site of the hurricane in North Carolina.',
    ));
  it('leaves the places alone that an agreement speaks of', () =>
    check(
      'location-conflict',
      'Factions agree on an interim council\n\nLeaders of the factions reached an agreement in Geneva after seven days of talks.\n\nThe agreement calls for a group of peacekeepers in Bangui.',
    ));
  it('leaves where people live, serve, or only on which side something is', () => {
    check(
      'location-conflict',
      `
افتتاح مصنع للنسيج في المنيا

افتتح المصنع في مدينة المنيا أمس الأربعاء.

وشهد الافتتاح محافظ المنيا وسفير تركيا بالقاهرة.`,
    );
    check(
      'location-conflict',
      `
زلزال المدية

وكان الزلزال الذي ضرب جنوب العاصمة الجزائرية صباح السبت قويا.

وقالت امرأة من المدية إن الزلزال في المدية أيقظها.`,
    );
    check(
      'location-conflict',
      `
--- a.txt published=2025-03-06
Customs find cannabis in a lorry in Tangier

TANGIER, March 6 - Customs found four tonnes of cannabis in a lorry in the port of Tangier on Wednesday and arrested the driver.
--- b.txt published=2025-03-06
Driver held over cannabis find

Customs arrested the driver of a lorry with four tonnes of cannabis on Wednesday. The driver, a resident of Agadir, was arrested at once.`,
    );
  });
});
