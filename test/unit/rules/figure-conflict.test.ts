import { check, noWarning } from '../../support/check.ts';

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
  'people arrested': pair(
    'توقيف 27 شخصا في وهران\n\nأعلنت شرطة وهران الثلاثاء توقيف ⟦27 شخصا⟧ في إطار عملية ضد تهريب الدواء، وحجز 4 سيارات.',
    'عملية ضد تهريب الدواء في وهران\n\nأوقفت شرطة وهران ⟦22 شخصا⟧ في عملية ضد تهريب الدواء نفذتها الثلاثاء، وحجزت 4 سيارات.',
  ),
  graduates: pair(
    'جامعة مؤتة تحتفل بتخريج فوجها\n\nاحتفلت جامعة مؤتة الخميس بتخريج ⟦1850 طالبا⟧ وطالبة من كليات الهندسة والطب برعاية رئيسها سلامة النعيمات.',
    'مؤتة تخرج فوجا جديدا\n\nرعى رئيس جامعة مؤتة سلامة النعيمات حفل تخريج ⟦1580 طالبا⟧ وطالبة من كليتي الهندسة والطب.',
  ),
  passengers: pair(
    'Ferry runs aground off Zanzibar\n\nA ferry with ⟦212 passengers⟧ on board ran aground off Zanzibar on Sunday, port captain Juma Salim said. Nobody was hurt.',
    'Passengers wait for hours off Zanzibar\n\nThe ⟦186 passengers⟧ on board the ferry that ran aground off Zanzibar on Sunday were brought ashore, port captain Juma Salim said.',
  ),
  'a burnt area': pair(
    'حريق يأتي على غابة في جيجل\n\nأتى حريق على ⟦320 هكتارا⟧ من غابات جيجل قبل إخماده مساء السبت، حسب محافظ الغابات رابح بوقرة.',
    'إخماد حريق غابات جيجل\n\nقال محافظ الغابات رابح بوقرة إن الحريق الذي أخمد مساء السبت في جيجل التهم ⟦230 هكتارا⟧ من الغابات.',
  ),
  'a rate': pair(
    'Inflation in Ghana slows\n\nInflation in Ghana slowed to ⟦23.5 percent⟧ in March, statistician Kofi Mensah said in Accra on Wednesday.',
    'Prices in Ghana rise more slowly\n\nStatistician Kofi Mensah put inflation in Ghana at ⟦25.3 percent⟧ in March.',
  ),
  runners: pair(
    'Marathon in Agadir\n\n⟦Some 4,200 runners⟧ took part in the Agadir marathon on Sunday, organiser Hicham Ouali said.',
    'Kenyan wins in Agadir\n\nOrganiser Hicham Ouali counted ⟦3,600 runners⟧ in the Agadir marathon on Sunday.',
  ),
  'a loan': pair(
    'البنك الدولي يقرض تونس 120 مليون دولار\n\nوافق البنك الدولي على قرض لتونس بقيمة ⟦120 مليون دولار⟧ لدعم المؤسسات الصغيرة.',
    'قرض جديد لتونس\n\nأعلن البنك الدولي الموافقة على منح تونس قرضا قيمته ⟦150 مليون دولار⟧ لدعم المؤسسات الصغيرة.',
  ),
  'a toll that is revised': pair(
    'Landslide buries houses in Mocoa\n\nA landslide killed ⟦21 people⟧ in Mocoa, Colombia, on Saturday, governor Luz Arango said.',
    "Mocoa mourns\n\nGovernor Luz Arango revised the toll of Saturday's landslide in Mocoa, Colombia: it killed ⟦17 people⟧.",
    ['2024-05-14', '2024-05-17'],
  ),
  'a fine': pair(
    'Court fines brewer in Brno\n\nA court in Brno fined the brewer Zlaty Chmel ⟦14 million crowns⟧ on Friday for dumping waste, judge Ivana Pokorna said.',
    'Brewer to pay for fish kill\n\nThe brewer Zlaty Chmel must pay a fine of ⟦41 million crowns⟧ for dumping waste, judge Ivana Pokorna ruled in Brno.',
  ),
  'a haul': pair(
    'ضبط شحنة مخدرات في العقبة\n\nضبطت إدارة مكافحة المخدرات الأردنية ⟦185 كيلوغراما⟧ من الحشيش في ميناء العقبة الاثنين، حسب مصدر أمني.',
    'إحباط تهريب حشيش عبر العقبة\n\nأحبطت إدارة مكافحة المخدرات الأردنية في ميناء العقبة تهريب ⟦158 كيلوغراما⟧ من الحشيش، وفق بيان أمني صدر الاثنين.',
  ),
  'a profit of a quarter': pair(
    'أرباح بنك الواحة ترتفع\n\nحقق بنك الواحة أرباحا صافية بقيمة ⟦212 مليون ريال⟧ في الربع الأول من 2024، حسب بيان للبورصة.',
    'بنك الواحة يعلن نتائجه\n\nأعلن بنك الواحة أن أرباحه الصافية في الربع الأول من 2024 بلغت ⟦221 مليون ريال⟧.',
  ),
  'a toll in two languages that is lowered': pair(
    'مقتل 9 عمال في انهيار منجم بأسفي\n\nلقي ⟦9 عمال مصرعهم⟧ في انهيار منجم قرب أسفي الأحد، حسب والي الإقليم حسن البركاني.',
    'Mine collapse near Safi\n\nGovernor Hassan al-Barkani said that ⟦6 workers⟧ were killed when a mine collapsed near Safi on Sunday.',
    ['2024-05-14', '2024-05-16'],
  ),
  'a cost in two languages': pair(
    'مترو جديد في بلغراد بكلفة 4.4 مليار يورو\n\nتبلغ كلفة مترو بلغراد ⟦4.4 مليار يورو⟧، وفق وزير النقل الصربي غوران يوفانوفيتش.',
    'Belgrade to get a metro\n\nSerbian transport minister Goran Jovanovic put the cost of the Belgrade metro at ⟦5.4 billion euros⟧.',
  ),
  refugees: pair(
    'UN counts refugees in Adre\n\n⟦Some 120,000 refugees⟧ live in the camp of Adre in Chad, the UN refugee agency said on Thursday.',
    'Rain reaches Adre\n\nThe UN refugee agency counts ⟦210,000 refugees⟧ in the camp of Adre in Chad.',
  ),
  'ships of a day': pair(
    'Storm delays ships in Suez\n\nThe Suez Canal Authority said ⟦38 ships⟧ passed the canal on Monday despite the storm.',
    'Suez canal open in storm\n\nDespite the storm ⟦83 ships⟧ passed the Suez Canal on Monday, the Suez Canal Authority said.',
  ),
  medals: pair(
    'بعثة تونس تعود من وهران\n\nعادت بعثة تونس من ألعاب وهران برصيد ⟦25 ميدالية⟧، حسب رئيس البعثة نبيل الشيخ.',
    'استقبال أبطال تونس\n\nاستُقبلت بعثة تونس العائدة من ألعاب وهران بـ⟦21 ميدالية⟧، وفق رئيس البعثة نبيل الشيخ.',
  ),
  'a purchase': pair(
    'مصر تشتري قمحا رومانيا\n\nاشترت هيئة السلع التموينية المصرية ⟦180 ألف طن⟧ من القمح الروماني في مناقصة الثلاثاء.',
    'مناقصة القمح المصرية\n\nتعاقدت هيئة السلع التموينية المصرية الثلاثاء على شراء ⟦240 ألف طن⟧ من القمح الروماني.',
  ),
};

const SILENT: Record<string, string> = {
  'two texts of no known time':
    '--- a.txt\nTop scorers of the Pinewood league\n\nThe top scorer of the Pinewood league is Rafael Montero of Pinewood Rovers, with 67 goals.\n--- b.txt\nRafael Montero\n\nRafael Montero of Pinewood Rovers is the top scorer of the Pinewood league, with 81 goals in the league.',
  'nine of one thing and nine million of another': pair(
    'استثمارات في الرياض\n\nوقعت الهيئة عقودا بقيمة إجمالية بلغت 2.1 مليار ريال، شملت تسع اتفاقيات في التخزين.',
    'سوق مسقط\n\nوبلغت القيمة الإجمالية للتداول 24 مليون ريال، منها 15 مليونا للخدمات، ثم الصناعة بـ9 ملايين.',
  ),
  'standings of two leagues': pair(
    'فوز الأمل\n\nوتجمد رصيد الهدف عند تسع نقاط من أربعة انتصارات وتعادل وخسارتين في المركز الثالث.',
    'تعادل النهضة\n\nورفع السيف رصيده إلى 16 نقطة في المركز الرابع من أربعة انتصارات وتعادل، وتجمد رصيد الفجر.',
  ),
  'places that lack what others have':
    'ست ولايات خالية من الحصبة في مالي\n\nوتوزعت إصابات الحصبة في مالي خلال الأسبوع على 9 ولايات، وفق مدير الصحة.',
  'many hopes and results of one measure':
    'Trains of the coast\n\nTrains on the coast carried 5.5 million passengers last year. The inland trains carried 10.4 million passengers.\n\nBy 2030 the company hopes that the trains on the coast will carry 21 million passengers.',
  'police and organisers, each named as the source': `--- a.txt published=2024-05-14
Thousands march in Porto over rents

Police said 4,000 people marched through Porto on Tuesday against rising rents. The march ended at the town hall.
--- b.txt published=2024-05-14
March over rents fills centre of Porto

Organisers said 15,000 people marched through Porto on Tuesday against rising rents. The march ended at the town hall.`,
  'الشرطة والمنظمون': `--- a.txt published=2024-05-14
مسيرة في بورتو ضد غلاء الإيجارات

قالت الشرطة إن 4000 شخص شاركوا في مسيرة بورتو يوم الثلاثاء ضد غلاء الإيجارات.
--- b.txt published=2024-05-14
مسيرة حاشدة في بورتو ضد غلاء الإيجارات

شارك 15 ألف شخص في مسيرة بورتو يوم الثلاثاء ضد غلاء الإيجارات بحسب المنظمين.`,
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
  'two fires': pair(
    'حريق يأتي على غابة في جيجل\n\nأتى حريق على 320 هكتارا من غابات جيجل قبل إخماده مساء السبت، حسب محافظ الغابات رابح بوقرة.',
    'حريق في غابات سكيكدة\n\nأتى حريق على 230 هكتارا من غابات سكيكدة يوم الأحد.',
  ),
  'graduates and new students': pair(
    'جامعة مؤتة تحتفل بتخريج فوجها\n\nاحتفلت جامعة مؤتة الخميس بتخريج 1850 طالبا من كلية الهندسة برعاية رئيسها سلامة النعيمات.',
    'جامعة مؤتة تستقبل الجدد\n\nاستقبلت جامعة مؤتة 3200 طالب جديد هذا العام، حسب رئيسها سلامة النعيمات.',
  ),
  'a price and a profit': pair(
    'Oil company sells stake in Baku field\n\nXazar Neft will buy a 20 percent stake in the Umid field from Norsk Olje for $480 million.',
    'Norsk Olje posts profit\n\nNorsk Olje made a profit of $540 million in the first quarter, before the sale of its stake in the Umid field.',
  ),
  'two months of a rate': pair(
    'Inflation in Ghana slows\n\nInflation in Ghana slowed to 23.5 percent in March, statistician Kofi Mensah said in Accra.',
    'Inflation in Ghana\n\nInflation in Ghana was 25.3 percent in February, statistician Kofi Mensah said.',
  ),
  'a part of the runners': pair(
    'Marathon in Agadir\n\nSome 4,200 runners took part in the Agadir marathon on Sunday, organiser Hicham Ouali said.',
    'Women run in Agadir\n\nAmong the runners of the Agadir marathon on Sunday were 900 women, organiser Hicham Ouali said. Of the runners 3,900 reached the finish.',
  ),
  'two countries': pair(
    'البنك الدولي يقرض تونس 120 مليون دولار\n\nوافق البنك الدولي على قرض لتونس بقيمة 120 مليون دولار لدعم المؤسسات الصغيرة.',
    'البنك الدولي والأردن\n\nوافق البنك الدولي على قرض للأردن بقيمة 150 مليون دولار لدعم المؤسسات الصغيرة.',
  ),
  'a loan and what is paid back': pair(
    'البنك الدولي يقرض تونس 120 مليون دولار\n\nوافق البنك الدولي على قرض لتونس بقيمة 120 مليون دولار لدعم المؤسسات الصغيرة.',
    'ديون تونس لدى البنك الدولي\n\nتدفع تونس للبنك الدولي هذا العام 150 مليون دولار خدمة لديونها.',
  ),
  'more than': pair(
    'معرض أربيل للكتاب\n\nاستقبل معرض أربيل للكتاب 310 آلاف زائر بحسب مديره ئارام محمود.',
    'معرض أربيل للكتاب يودع زواره\n\nبلغ عدد زوار معرض أربيل للكتاب أكثر من 300 ألف زائر، وفق مديره ئارام محمود.',
  ),
  'passengers and capacity': pair(
    'Ferry runs aground off Zanzibar\n\nA ferry with 212 passengers on board ran aground off Zanzibar on Sunday, port captain Juma Salim said.',
    'Ferries of Zanzibar\n\nThe ferry that ran aground off Zanzibar can carry up to 400 passengers, port captain Juma Salim said.',
  ),
  'this year and last year': pair(
    'Kosovo harvest\n\nFarmers in Peja harvested 42,000 tonnes of plums this year, minister Faton Gashi said.',
    'Plum farmers of Peja\n\nThe plum harvest in Peja was 31,000 tonnes last year, minister Faton Gashi said.',
  ),
  'two parties': pair(
    'Elections in Faroe\n\nThe Harbour Party won 11 seats in the parliament in Torshavn, the election office said on Sunday.',
    'Faroe votes\n\nThe Sheep Party won 8 seats in the parliament in Torshavn, the election office said on Sunday.',
  ),
  'two qualities': pair(
    'أسعار الذهب في عمان\n\nبلغ سعر غرام الذهب عيار 21 في عمان الأربعاء 52.3 دينار، حسب نقيب الصاغة ربحي علان.',
    'أسعار الذهب في عمان\n\nبلغ سعر غرام الذهب عيار 18 في عمان الأربعاء 46.4 دينار، حسب نقيب الصاغة ربحي علان.',
  ),
  'two days of a price': pair(
    'أسعار الذهب في عمان\n\nبلغ سعر غرام الذهب في عمان الأربعاء 52.3 دينار، حسب نقيب الصاغة ربحي علان.',
    'ارتفاع الذهب في عمان\n\nارتفع سعر غرام الذهب في عمان الخميس إلى 53.1 دينار، حسب نقيب الصاغة ربحي علان.',
    ['2024-05-15', '2024-05-16'],
  ),
  'two months of traffic': pair(
    'Kigali airport\n\nThe airport of Kigali counted 96,000 passengers in April, director Aline Uwase said.',
    'Kigali airport\n\nThe airport of Kigali counted 69,000 passengers in February, director Aline Uwase said.',
  ),
  'injured and those who left hospital': pair(
    'Two trains collide near Sohag\n\nTwo trains collided near Sohag on Friday, killing 18 people and injuring 64, the health ministry said.',
    'Sohag train crash\n\nThe health ministry said that 46 of the people injured in the train collision near Sohag on Friday had left hospital.',
  ),
  'two drugs': pair(
    'ضبط شحنة مخدرات في العقبة\n\nضبطت إدارة مكافحة المخدرات الأردنية 185 كيلوغراما من الحشيش في ميناء العقبة الاثنين.',
    'ضبط كوكايين في العقبة\n\nضبطت إدارة مكافحة المخدرات الأردنية 42 كيلوغراما من الكوكايين في ميناء العقبة الاثنين.',
  ),
  'two givers': pair(
    'EU to send aid to Malawi\n\nThe European Union will give Malawi 15 million euros in aid after the cyclone, ambassador Karin Lund said.',
    'Germany helps Malawi\n\nGermany will give Malawi 8 million euros in aid after the cyclone, minister Jens Kohl said.',
  ),
  'houses and families': pair(
    'السيول تدمر منازل في الحديدة\n\nدمرت السيول 430 منزلا في مديرية زبيد بمحافظة الحديدة، حسب السلطة المحلية.',
    'إيواء متضرري السيول\n\nوزعت السلطة المحلية في الحديدة خياما على 340 أسرة في مديرية زبيد بعد السيول.',
  ),
  'asked for and given': pair(
    'Prosecutor asks seven years for former mayor\n\nThe prosecutor in Pleven asked for 7 years in prison for former mayor Stoyan Markov on Monday.',
    'Markov goes to prison\n\nFormer mayor Stoyan Markov must go to prison for 4 years, a court in Pleven ruled on Tuesday.',
  ),
  'profit and revenue': pair(
    'أرباح بنك الواحة ترتفع\n\nحقق بنك الواحة أرباحا صافية بقيمة 212 مليون ريال في الربع الأول من 2024.',
    'بنك الواحة يعلن نتائجه\n\nبلغت إيرادات بنك الواحة في الربع الأول من 2024 نحو 540 مليون ريال.',
  ),
  'a quarter and half a year': pair(
    'أرباح بنك الواحة ترتفع\n\nحقق بنك الواحة أرباحا صافية بقيمة 212 مليون ريال في الربع الأول من 2024.',
    'بنك الواحة في نصف عام\n\nبلغت الأرباح الصافية لبنك الواحة في النصف الأول من 2024 نحو 440 مليون ريال.',
  ),
  'a toll that rises in another language': pair(
    'مقتل 6 عمال في انهيار منجم بأسفي\n\nلقي 6 عمال مصرعهم في انهيار منجم قرب أسفي الأحد، حسب والي الإقليم حسن البركاني.',
    'Toll of mine collapse rises\n\nGovernor Hassan al-Barkani said that 9 workers were killed when a mine collapsed near Safi on Sunday.',
    ['2024-05-14', '2024-05-16'],
  ),
  'the whole and its first line': pair(
    'مترو جديد في بلغراد بكلفة 4.4 مليار يورو\n\nتبلغ كلفة مترو بلغراد 4.4 مليار يورو، وفق وزير النقل الصربي غوران يوفانوفيتش.',
    'First line of Belgrade metro\n\nThe first line of the Belgrade metro will cost 2.1 billion euros, Serbian transport minister Goran Jovanovic said.',
  ),
  'a camp and a country': pair(
    'UN counts refugees in Adre\n\nSome 120,000 refugees live in the camp of Adre in Chad, the UN refugee agency said on Thursday.',
    'Refugees in Chad\n\nChad has taken in 610,000 refugees since the war began, the UN refugee agency said on Thursday.',
  ),
  'ships of two days': pair(
    'Storm delays ships in Suez\n\nThe Suez Canal Authority said 38 ships passed the canal on Monday despite the storm.',
    'Suez canal busy again\n\nThe Suez Canal Authority said 61 ships passed the canal on Tuesday after the storm.',
  ),
  'medals and gold medals': pair(
    'بعثة تونس تعود من وهران\n\nعادت بعثة تونس من ألعاب وهران برصيد 25 ميدالية، حسب رئيس البعثة نبيل الشيخ.',
    'استقبال أبطال تونس\n\nحصدت بعثة تونس في ألعاب وهران 7 ميداليات ذهبية، وفق رئيس البعثة نبيل الشيخ.',
  ),
  'two plants': pair(
    'Solar park opens in Ouarzazate\n\nA solar park of 72 megawatts opened in Ouarzazate on Monday, minister Leila Benani said.',
    'Wind farm near Essaouira\n\nA wind farm of 120 megawatts will be built near Essaouira, minister Leila Benani said on Monday.',
  ),
  'wheat of two countries': pair(
    'مصر تشتري قمحا رومانيا\n\nاشترت هيئة السلع التموينية المصرية 180 ألف طن من القمح الروماني في مناقصة الثلاثاء.',
    'مصر تشتري قمحا روسيا\n\nاشترت هيئة السلع التموينية المصرية 240 ألف طن من القمح الروسي في مناقصة الثلاثاء.',
  ),
  'rounding in another language': pair(
    'مصر تشتري قمحا رومانيا\n\nاشترت هيئة السلع التموينية المصرية 180 ألف طن من القمح الروماني في مناقصة الثلاثاء.',
    "Egypt buys wheat\n\nEgypt's state buyer bought 180,500 tonnes of Romanian wheat in a tender on Tuesday.",
  ),
};

describe('figure-conflict', () => {
  for (const [name, source] of Object.entries(SPEAKS)) it(`speaks: ${name}`, () => check('figure-conflict', source));
  for (const [name, source] of Object.entries(SILENT)) it(`says no warning: ${name}`, () => noWarning('figure-conflict', source));
});
