import { Random } from './random.ts';

/** A word in the two languages. */
export interface Both {
  en: string;
  ar: string;
}

export interface Country extends Both {
  adjective: Both;
  /** Masculine and feminine of the adjective in Arabic are `adjective.ar` and this. */
  feminine: string;
  cities: readonly Both[];
}

/** Countries with their capitals first: `en|ar|adjective en|adjective ar|cities en=ar;...`. */
const COUNTRIES = [
  'Egypt|مصر|Egyptian|المصري|Cairo=القاهرة;Alexandria=الإسكندرية;Aswan=أسوان',
  'Morocco|المغرب|Moroccan|المغربي|Rabat=الرباط;Casablanca=الدار البيضاء;Tangier=طنجة',
  'Tunisia|تونس|Tunisian|التونسي|Tunis=تونس;Sfax=صفاقس;Bizerte=بنزرت',
  'Jordan|الأردن|Jordanian|الأردني|Amman=عمان;Irbid=إربد;Aqaba=العقبة',
  'Iraq|العراق|Iraqi|العراقي|Baghdad=بغداد;Basra=البصرة;Mosul=الموصل',
  'Oman|سلطنة عمان|Omani|العماني|Muscat=مسقط;Salalah=صلالة;Sohar=صحار',
  'Kuwait|الكويت|Kuwaiti|الكويتي|Kuwait City=مدينة الكويت',
  'Algeria|الجزائر|Algerian|الجزائري|Algiers=الجزائر العاصمة;Oran=وهران;Constantine=قسنطينة',
  'Turkey|تركيا|Turkish|التركي|Ankara=أنقرة;Istanbul=إسطنبول;Izmir=إزمير',
  'Kazakhstan|كازاخستان|Kazakh|الكازاخستاني|Astana=أستانا;Almaty=ألماتي',
  'Portugal|البرتغال|Portuguese|البرتغالي|Lisbon=لشبونة;Porto=بورتو',
  'Norway|النرويج|Norwegian|النرويجي|Oslo=أوسلو;Bergen=بيرغن',
  'Chile|تشيلي|Chilean|التشيلي|Santiago=سانتياغو;Valparaiso=فالبارايسو',
  'Kenya|كينيا|Kenyan|الكيني|Nairobi=نيروبي;Mombasa=مومباسا',
  'Senegal|السنغال|Senegalese|السنغالي|Dakar=داكار;Saint-Louis=سان لوي',
  'Vietnam|فيتنام|Vietnamese|الفيتنامي|Hanoi=هانوي;Da Nang=دا نانغ',
  'Greece|اليونان|Greek|اليوناني|Athens=أثينا;Thessaloniki=سالونيك',
  'Peru|بيرو|Peruvian|البيروفي|Lima=ليما;Cusco=كوسكو',
  'Japan|اليابان|Japanese|الياباني|Tokyo=طوكيو;Osaka=أوساكا;Nagoya=ناغويا',
  'Poland|بولندا|Polish|البولندي|Warsaw=وارسو;Krakow=كراكوف',
] as const;

const GIVEN =
  'Salim=سالم;Nadia=نادية;Karim=كريم;Huda=هدى;Tariq=طارق;Leila=ليلى;Omar=عمر;Samira=سميرة;Yusuf=يوسف;Rania=رانيا;Bilal=بلال;Amina=أمينة;Hassan=حسن;Mona=منى;Adel=عادل;Farida=فريدة;Ziad=زياد;Nour=نور;Walid=وليد;Dalia=داليا;Jorge=خورخي;Elena=إيلينا;Marcus=ماركوس;Ingrid=إنغريد;Tomas=توماس;Sofia=صوفيا;Daniel=دانيال;Maria=ماريا;Viktor=فيكتور;Anna=آنا;Kenji=كينجي;Aiko=أيكو;Pedro=بيدرو;Lucia=لوسيا;Aidan=أيدن;Clara=كلارا;Nikos=نيكوس;Irini=إيريني;Amadou=أمادو;Wanjiru=وانجيرو';
const FAMILY =
  'Haddad=حداد;Mansour=منصور;Khalifa=خليفة;Darwish=درويش;Qasimi=القاسمي;Sabbagh=صباغ;Zahrani=الزهراني;Bennani=بناني;Trabelsi=الطرابلسي;Obeidat=عبيدات;Jubouri=الجبوري;Balushi=البلوشي;Rashidi=الرشيدي;Boudiaf=بوضياف;Yilmaz=يلماز;Akhmetov=أحمدوف;Almeida=ألميدا;Haugen=هاوغن;Fuentes=فوينتيس;Kamau=كاماو;Diallo=ديالو;Nguyen=نغوين;Pappas=باباس;Quispe=كيسبي;Tanaka=تاناكا;Kowalski=كوفالسكي;Marwani=المرواني;Shamsi=الشامسي;Lindqvist=ليندكفيست;Ferreira=فيريرا;Okafor=أوكافور;Tazi=التازي;Ghannam=غنام;Barakat=بركات;Najjar=النجار;Suwaidi=السويدي;Halabi=الحلبي;Mahfouz=محفوظ;Ramadani=رمضاني;Petrakis=بتراكيس;Moreno=مورينو;Silva=سيلفا;Yamada=يامادا;Nowak=نوفاك;Sarr=سار;Otieno=أوتيينو;Bakken=باكن;Rojas=روخاس;Demir=دمير;Sultanov=سلطانوف';

/** Portfolios of ministers. */
export const PORTFOLIOS: readonly Both[] = [
  { en: 'Trade', ar: 'التجارة' },
  { en: 'Health', ar: 'الصحة' },
  { en: 'Energy', ar: 'الطاقة' },
  { en: 'Finance', ar: 'المالية' },
  { en: 'Interior', ar: 'الداخلية' },
  { en: 'Transport', ar: 'النقل' },
  { en: 'Agriculture', ar: 'الزراعة' },
  { en: 'Education', ar: 'التربية والتعليم' },
];

/** Agencies and papers of no real name. */
export const PAPERS: readonly Both[] = [
  { en: 'Harbour Wire', ar: 'وكالة الميناء' },
  { en: 'North Desk', ar: 'صحيفة الشاطئ' },
  { en: 'Meridian News', ar: 'وكالة المدار' },
  { en: 'The Lantern', ar: 'جريدة المصباح' },
  { en: 'Delta Press', ar: 'دلتا برس' },
];

function pairs(list: string): Both[] {
  return list.split(';').map(pair => {
    const [en, ar] = pair.split('=');
    return { en, ar };
  });
}

export const countries: readonly Country[] = COUNTRIES.map(line => {
  const [en, ar, adjective, arabic, cities] = line.split('|');
  return { en, ar, adjective: { en: adjective, ar: arabic }, feminine: `${arabic}ة`, cities: pairs(cities) };
});

const given = pairs(GIVEN),
  family = pairs(FAMILY);

/** A person's name; `full` and the family name alone. */
export interface Person {
  full: Both;
  last: Both;
}

export function person(random: Random): Person {
  const first = random.pick(given),
    last = random.pick(family);
  return { full: { en: `${first.en} ${last.en}`, ar: `${first.ar} ${last.ar}` }, last };
}

/** The minister of a country's portfolio: one person throughout a corpus, so that frequent names recur. */
export function minister(seed: number, country: number, portfolio: number): Person {
  return person(new Random(seed * 7919 + country * 131 + portfolio * 17 + 1));
}
