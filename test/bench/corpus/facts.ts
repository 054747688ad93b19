import type { Both } from './world.ts';

/** A kind of story: what it is, where figures stand in it, in several wordings. `{a}` and `{b}` are its figures. */
export interface Kind {
  headline: Both;
  /** Leads; each article of a story takes one. */
  leads: { en: readonly string[]; ar: readonly string[] };
  /** What `{v}` is, `en=ar;...`. */
  variants: string;
  a: readonly [low: number, high: number, step: number];
  b: readonly [low: number, high: number, step: number];
}

export const KINDS: readonly Kind[] = [
  {
    headline: { en: '{a} dead as {v} hits {city}', ar: 'مقتل {a} شخصا جراء {v} في {city}' },
    leads: {
      en: [
        'A {v} killed {a} people in the {adj} city of {city} on {day} and drove {b} families from their homes, {min} said.',
        'At least {a} people died on {day} when a {v} swept through {city}, {land}, and {b} families lost their homes, officials said.',
      ],
      ar: [
        'قتل {a} شخصا جراء {v} في مدينة {city} في {land} يوم {day}، ونزحت {b} أسرة عن منازلها، وفق ما أعلن {min}.',
        'أعلنت السلطات في {land} أن ما وقع من {v} في {city} يوم {day} أودى بحياة {a} شخصا وشرد {b} أسرة.',
      ],
    },
    variants:
      'storm=عاصفة;flood=فيضان;landslide=انهيار أرضي;tornado=إعصار;hurricane=إعصار بحري;sandstorm=عاصفة رملية;cloudburst=سيول;avalanche=انهيار ثلجي',
    a: [11, 98, 1],
    b: [300, 4000, 10],
  },
  {
    headline: { en: '{land} opens ${a} million {v} plant in {city}', ar: '{land} تفتتح محطة {v} في {city} بكلفة {a} مليون دولار' },
    leads: {
      en: [
        '{min} opened a {v} plant in {city} on {day}. It cost ${a} million and will serve {b} homes.',
        'A {v} plant worth ${a} million was opened in the {adj} city of {city} on {day} to supply {b} homes with power.',
      ],
      ar: [
        'افتتح {min} يوم {day} في مدينة {city} محطة {v} بلغت كلفتها {a} مليون دولار وتزود {b} منزل بالكهرباء.',
        'شهدت مدينة {city} في {land} يوم {day} افتتاح محطة {v} كلفتها {a} مليون دولار لتزويد {b} منزل بالكهرباء.',
      ],
    },
    variants:
      'solar=شمسية;wind=رياح;biogas=غاز حيوي;hydrogen=هيدروجين;geothermal=حرارية أرضية;desalination=تحلية;recycling=تدوير;cement=إسمنت;battery=بطاريات;steel=صلب',
    a: [20, 900, 1],
    b: [12000, 96000, 1000],
  },
  {
    headline: { en: '{land} and {other} open {v} talks in {city}', ar: 'محادثات في {city} عن {v}' },
    leads: {
      en: [
        '{min} opened talks on {v} in {city} on {day} and said trade between {land} and {other} reached ${a} million last year.',
        'Trade between {land} and {other} was worth ${a} million last year, {min} said at talks on {v} in {city} on {day}, attended by {b} companies.',
      ],
      ar: [
        'قال {min} في محادثات عن {v} عقدت في {city} يوم {day} إن حجم التبادل التجاري بين {land} و{other} بلغ {a} مليون دولار العام الماضي.',
        'استضافت {city} يوم {day} محادثات عن {v} شاركت فيها {b} شركة، وبلغ حجم التبادل التجاري بين {land} و{other} {a} مليون دولار العام الماضي.',
      ],
    },
    variants:
      'grain=الحبوب;textiles=المنسوجات;tourism=السياحة;phosphate=الفوسفات;fisheries=الصيد البحري;software=البرمجيات;dates=التمور;medicines=الأدوية;cotton=القطن;aviation=الطيران',
    a: [110, 990, 1],
    b: [21, 95, 1],
  },
  {
    headline: { en: 'Fire at {city} {v} injures {a}', ar: 'إصابة {a} شخصا في حريق {v} في {city}' },
    leads: {
      en: [
        'A fire at a {v} in {city} injured {a} people on {day} and destroyed {b} vehicles, {min} said.',
        'Firefighters in {city}, {land}, put out a fire at a {v} on {day} that injured {a} people and burned {b} vehicles.',
      ],
      ar: [
        'أصيب {a} شخصا في حريق شب يوم {day} في {v} بمدينة {city} وأتى على {b} سيارة، بحسب {min}.',
        'أخمد رجال الإطفاء في {city} ب{land} حريقا اندلع في {v} يوم {day} وأسفر عن إصابة {a} شخصا واحتراق {b} سيارة.',
      ],
    },
    variants:
      'warehouse=مستودع;garage=مرأب;factory=مصنع;hotel=فندق;workshop=ورشة;cinema=دار للسينما;bus depot=محطة حافلات;bakery=مخبز;mill=مطحنة;farm=مزرعة',
    a: [12, 88, 1],
    b: [13, 79, 1],
  },
  {
    headline: { en: '{city} {v} festival draws {b} visitors', ar: 'مهرجان {v} في {city} يستقطب {b} زائر' },
    leads: {
      en: [
        'The {v} festival of {city} closed on {day} after drawing {b} visitors to {a} stands, {min} said.',
        'Some {a} exhibitors met {b} visitors at the {v} festival that ended in {city}, {land}, on {day}.',
      ],
      ar: [
        'اختتم مهرجان {v} في {city} يوم {day} بعد أن استقطب {b} زائر إلى {a} جناحا، كما قال {min}.',
        'التقى {a} عارضا {b} زائر في مهرجان {v} الذي أسدل ستاره في {city} ب{land} يوم {day}.',
      ],
    },
    variants:
      'book=الكتاب;film=السينما;jazz=الجاز;theatre=المسرح;poetry=الشعر;carpet=السجاد;honey=العسل;puppet=الدمى;kite=الطائرات الورقية;calligraphy=الخط العربي',
    a: [41, 290, 1],
    b: [12000, 88000, 1000],
  },
  {
    headline: { en: '{v} campaign in {city} for {b} children', ar: 'حملة ضد {v} في {city}' },
    leads: {
      en: [
        '{min} launched a {v} campaign in {city} on {day} to vaccinate {b} children at {a} clinics.',
        'A {v} campaign began in the {adj} city of {city} on {day}: {a} clinics are to vaccinate {b} children.',
      ],
      ar: [
        'أطلق {min} يوم {day} في {city} حملة ضد {v} لتطعيم {b} طفل في {a} عيادة.',
        'بدأت في مدينة {city} ب{land} يوم {day} حملة ضد {v} تشمل {a} عيادة وتستهدف تطعيم {b} طفل.',
      ],
    },
    variants:
      'measles=الحصبة;polio=شلل الأطفال;influenza=الإنفلونزا;cholera=الكوليرا;rabies=داء الكلب;mumps=النكاف;hepatitis=التهاب الكبد;tetanus=الكزاز',
    a: [11, 88, 1],
    b: [11000, 99000, 1000],
  },
];

/** Clauses of what people say: one of each makes a quotation. */
export const SAYINGS: { en: readonly (readonly string[])[]; ar: readonly (readonly string[])[] } = {
  en: [
    [
      'We waited',
      'My father asked',
      'The whole street hoped',
      'Nobody paid',
      'Everybody argued',
      'The engineers prayed',
      'I worked',
      'They promised us',
    ],
    [
      'for a dry autumn',
      'for honest numbers',
      'for a second bridge',
      'through the long winter',
      'about the old pumps',
      'for quieter nights',
      'over every invoice',
      'for one good reason',
    ],
    [
      'and the river answered',
      'and now the lamps are lit',
      'but the ledger stayed shut',
      'until the gates gave way',
      'and the children counted boats',
      'though the wells were full',
      'and then the trucks came',
      'but no map showed it',
    ],
    [
      'before breakfast',
      'in a single week',
      'without a word',
      'as if by habit',
      'at the worst hour',
      'after all these speeches',
      'with borrowed tools',
      'under a clear sky',
    ],
  ],
  ar: [
    ['انتظرنا', 'سأل والدي', 'تمنى الحي كله', 'لم يدفع أحد', 'تجادل الجميع', 'دعا المهندسون', 'عملت', 'وعدونا'],
    ['خريفا جافا', 'أرقاما صادقة', 'جسرا ثانيا', 'طوال الشتاء', 'عن المضخات القديمة', 'ليالي أهدأ', 'على كل فاتورة', 'سببا واحدا مقنعا'],
    [
      'فأجاب النهر',
      'وها هي المصابيح مضاءة',
      'لكن الدفتر بقي مغلقا',
      'حتى انفتحت البوابات',
      'والأطفال يعدون القوارب',
      'مع أن الآبار ملأى',
      'ثم جاءت الشاحنات',
      'ولم تظهره خريطة',
    ],
    ['قبل الفطور', 'في أسبوع واحد', 'من غير كلمة', 'كأنها عادة', 'في أسوأ ساعة', 'بعد كل هذه الخطب', 'بأدوات مستعارة', 'تحت سماء صافية'],
  ],
};

/** Background that any story can have. `{n}` and `{m}` are its figures, `{who}` a person, `{y}` a year. */
export const BACKGROUND: { en: readonly string[]; ar: readonly string[] } = {
  en: [
    '{who}, who has run a bakery near the station for {n} years, said the neighbours had never seen anything like it and hoped for better weeks.',
    'The council spent {n} million on its roads in {y}, and residents say that the works near the river have gone on longer than anybody promised.',
    '"{q}," said engineer {who}.',
    'A committee of {m} members is to look into the matter and report to parliament before the end of the year.',
    'The railway between {city} and the coast carried {n} thousand passengers in {y}, according to figures of its operator.',
    'Schools in the north of {land} stayed open, though {m} buses did not run and many parents brought their children on foot.',
    'Teacher {who} remembers the winter of {y}, when the old bridge closed for {m} days and the boats took everybody across.',
    'Prices of wheat have risen by {m} percent since {y}, and small farms say that they cannot wait for another harvest.',
    'The library, a building of {n} rooms from {y}, is among the few in {city} that have kept their wooden ceilings.',
    'Doctors said on the sidelines that {m} patients had been moved to other wards, and that none of them was in danger.',
    '{who}, a historian at the university, has written {m} books about the port and its people, the latest of them in {y}.',
    'A survey of {n} households found that most of them want cleaner streets before they want higher towers.',
    'The ministry said it would send {m} teams to the villages, each with a nurse, a driver and a clerk who speaks the dialect.',
    'Visitors come for the gardens that the city laid out in {y}; tickets cost less than a cup of coffee.',
    'Analyst {who} expects that investment in {land} will grow slowly, since banks still ask for more guarantees than builders have.',
    'Fishermen landed {n} tonnes of sardines in {y}, fewer than in the years before, and the nets stay dry on most mornings.',
    'The stadium holds {n} seats, and its roof, begun in {y}, has leaked ever since the first rain.',
    'No one has said yet who will pay, and the treasury has asked for {m} more weeks to study the bills.',
    'Driver {who} keeps a list of the potholes on his route; it had {n} lines in {y} and has grown by {m} since.',
    'In {y} the harbour handled {n} ships in a week, and its cranes, painted blue, could be seen from every roof.',
    'The town hall asked {m} architects for plans and received drawings of towers, arcades and one floating theatre.',
    'According to {who}, who runs the weather station on the hill, {n} millimetres of rain fell in a single night of {y}.',
    'Volunteers handed out {n} thousand bottles of water, and a choir sang on the steps until the lights went out.',
    'The university of {city} admitted {n} students to its new course in {y}, and {m} of them have stayed on as teachers.',
    'Farmers in the valley grow olives on {n} hectares and sell most of the oil abroad, in cans without a label.',
    'The company behind the works, founded in {y}, employs {n} people and has built {m} bridges in {land}.',
    '{who}, whose family has sold lamps here since {y}, said that customers bring photographs of rooms and ask for advice.',
    'Parliament has put off the vote by {m} days, since several members were on their way back from the provinces.',
    'A film about the quarter, shot in {y}, won {m} prizes and made its narrow stairs known far beyond {land}.',
    'Lawyer {who} said that the papers filed so far fill {n} boxes and that nobody has yet opened the last of them.',
    'The airport counted {n} flights a day in {y}; the night flights ended when the villages under them complained.',
    'At the museum, {m} rooms show tools of potters, weavers and boatmen, and a clock that has not run since {y}.',
  ],
  ar: [
    'وقال {who}، الذي يدير مخبزا قرب المحطة منذ {n} عاما، إن الجيران لم يروا مثل ذلك من قبل وإنهم يأملون في أيام أفضل.',
    'وأنفق المجلس البلدي {n} مليونا على الطرق في عام {y}، ويقول السكان إن الأشغال قرب النهر طالت أكثر مما وعد به أحد.',
    'وقال المهندس {who}: "{q}".',
    'وتنظر في الأمر لجنة من {m} عضوا ترفع تقريرها إلى البرلمان قبل نهاية السنة.',
    'ونقل القطار بين {city} والساحل {n} ألف راكب في عام {y}، بحسب أرقام الشركة المشغلة.',
    'وبقيت المدارس في شمال {land} مفتوحة، وإن توقفت {m} حافلة عن العمل وجاء كثير من الآباء بأبنائهم مشيا.',
    'ويتذكر المعلم {who} شتاء عام {y} حين أغلق الجسر القديم {m} يوما وعبر الناس بالقوارب.',
    'وارتفعت أسعار القمح بنسبة {m} في المئة منذ عام {y}، ويقول صغار المزارعين إنهم لا يحتملون انتظار حصاد آخر.',
    'والمكتبة مبنى من {n} غرفة شيد عام {y}، وهي من المباني القليلة في {city} التي حافظت على سقوفها الخشبية.',
    'وأوضح أطباء أن {m} مريضا نقلوا إلى أقسام أخرى وأن حالتهم جميعا مستقرة.',
    'وللمؤرخ {who} الأستاذ في الجامعة {m} كتابا عن الميناء وأهله صدر آخرها عام {y}.',
    'وأظهر استطلاع شمل {n} أسرة أن أغلبها يفضل شوارع أنظف على أبراج أعلى.',
    'وقالت الوزارة إنها سترسل {m} فريقا إلى القرى، في كل منها ممرضة وسائق وكاتب يتكلم لهجة أهلها.',
    'ويقصد الزوار الحدائق التي أنشأتها المدينة عام {y}، وثمن التذكرة فيها أقل من ثمن فنجان قهوة.',
    'ويتوقع المحلل {who} أن ينمو الاستثمار في {land} ببطء لأن المصارف ما زالت تطلب ضمانات لا يملكها المقاولون.',
    'وأنزل الصيادون {n} طنا من السردين في عام {y}، وهو أقل مما كان في السنوات السابقة، وتبقى الشباك جافة في معظم الأيام.',
    'ويتسع الملعب لنحو {n} متفرج، أما سقفه الذي بدأ بناؤه عام {y} فيتسرب منه الماء منذ أول مطر.',
    'ولم يقل أحد بعد من سيدفع، وطلبت الخزانة مهلة {m} أسبوعا لدراسة الفواتير.',
    'ويحتفظ السائق {who} بقائمة بحفر الطريق بلغت {n} سطرا في عام {y} وزادت منذ ذلك الحين {m} سطرا.',
    'واستقبل الميناء {n} سفينة في الأسبوع عام {y}، وكانت رافعاته الزرقاء ترى من كل سطح.',
    'وطلبت البلدية تصاميم من {m} مهندسا فوصلتها رسوم لأبراج وأروقة ومسرح عائم.',
    'وبحسب {who} الذي يدير محطة الأرصاد على التل، هطل {n} مليمترا من المطر في ليلة واحدة من عام {y}.',
    'ووزع المتطوعون {n} ألف قارورة ماء، وغنت جوقة على الدرج حتى انطفأت الأنوار.',
    'وقبلت جامعة {city} في تخصصها الجديد {n} طالبا عام {y}، وبقي {m} منهم فيها مدرسين.',
    'ويزرع مزارعو الوادي الزيتون على {n} هكتارا ويبيعون معظم الزيت في الخارج في علب بلا اسم.',
    'وتوظف الشركة المنفذة التي تأسست عام {y} نحو {n} شخصا، وقد بنت {m} جسرا في {land}.',
    'وقال {who}، الذي تبيع أسرته المصابيح هنا منذ عام {y}، إن الزبائن يأتون بصور غرفهم طلبا للنصح.',
    'وأجل البرلمان التصويت {m} يوما لأن عددا من أعضائه كانوا في طريق العودة من الأقاليم.',
    'ونال فيلم عن الحي صور عام {y} {m} جائزة، وعرف الناس أدراجه الضيقة خارج {land}.',
    'وقال المحامي {who} إن الأوراق المقدمة حتى الآن تملأ {n} صندوقا وإن أحدا لم يفتح آخرها بعد.',
    'وسجل المطار {n} رحلة في اليوم عام {y}، ثم توقفت رحلات الليل بعدما اشتكت القرى الواقعة تحتها.',
    'وفي المتحف {m} قاعة تعرض أدوات الفخارين والنساجين والملاحين وساعة لم تعمل منذ عام {y}.',
  ],
};

/** What pages put below an article. */
export const RESIDUE: Both = {
  en: 'Read also:\n- Ten gardens to see this spring\n- What the tide brought in\n\nShare this article | 3 comments',
  ar: 'اقرأ أيضا:\n- عشر حدائق لهذا الربيع\n- ما حمله المد إلى الشاطئ\n\nشارك المقال | 3 تعليقات',
};
