import assert from 'node:assert/strict';
import { mentions } from '../../support/check.ts';

/** The TIMEX3 values of a text's times, in an article of Tuesday, 14 May 2024. */
function timex(text: string, language: string): string[] {
  return mentions(text, { language, published: '2024-05-14' }).flatMap(m => (m.temporal ? [m.timex] : []));
}

function reads(language: string, cases: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(timex(text, language), expected, text);
}

describe('dates in the languages of CLDR', () => {
  it('German', () =>
    reads('de', {
      'Am 14. März 2024 wurde das Museum eröffnet.': ['2024-03-14'],
      'Der Rat tagt am Dienstag, dem 14. Mai, um 15 Uhr.': ['2024-05-14', 'T15'],
      'Die Messe dauert vom 3. bis 5. Juni 2024.': ['2024-06-03/2024-06-05'],
      'Der Ort wurde vor drei Tagen geräumt, vergangene Woche noch nicht.': ['2024-05-11', '2024-W19'],
      'Im Jahr 2020 stand das Haus leer.': ['2020'],
      'In den 1990er Jahren um 15.30 Uhr': ['199X', 'T15:30'],
      'Die Zahl stieg auf 14. Die Stadt schweigt.': [],
    }));
  it('French', () =>
    reads('fr', {
      'Le musée a ouvert le 14 mars 2024.': ['2024-03-14'],
      'Le marché rouvre le 1er juin à 15h30.': ['2024-06-01', 'T15:30'],
      'La foire se tient du 3 au 5 juin 2024.': ['2024-06-03/2024-06-05'],
      'Il y a trois jours, le pont a cédé.': ['2024-05-11'],
      'La semaine dernière, en 2019, depuis mars 2020': ['2024-W19', '2019', '2020-03'],
      'Le village compte 2019 habitants.': [],
      'Dans les années 1990.': ['199X'],
    }));
  it('Spanish and Portuguese', () => {
    reads('es', {
      'El museo abrió el 14 de marzo de 2024.': ['2024-03-14'],
      'Se reunieron el martes 14 de mayo.': ['2024-05-14'],
      'La feria dura del 3 al 5 de junio de 2024.': ['2024-06-03/2024-06-05'],
      'Hace tres días cayó el puente.': ['2024-05-11'],
      'El 14 de los vecinos se opuso.': [],
    });
    reads('pt', { 'O museu abriu em 14 de março de 2024.': ['2024-03-14'], 'A lei vale desde 1º de junho de 2023.': ['2023-06-01'] });
  });
  it('Italian and Dutch', () => {
    reads('it', {
      'Il museo ha aperto il 14 marzo 2024.': ['2024-03-14'],
      'La fiera va dal 3 al 5 giugno 2024.': ['2024-06-03/2024-06-05'],
    });
    reads('nl', { 'Het museum opende op 14 maart 2024.': ['2024-03-14'], 'De beurs is van 3 tot 5 juni 2024.': ['2024-06-03/2024-06-05'] });
  });
  it('Slavonic languages', () => {
    reads('ru', {
      'Музей открылся 14 марта 2024 года.': ['2024-03-14'],
      'Это случилось в марте 2020 года.': ['2020-03'],
      'В 2019 году дом был пуст.': ['2019'],
      'Выставка идёт с 3 по 5 июня 2024 года.': ['2024-06-03/2024-06-05'],
    });
    reads('uk', { 'Музей відкрили 14 березня 2024 року.': ['2024-03-14'] });
    reads('pl', { 'Muzeum otwarto 14 marca 2024 roku.': ['2024-03-14'], 'W marcu 2020 roku zamknięto dom.': ['2020-03'] });
    reads('cs', { 'Muzeum otevřeli 14. března 2024.': ['2024-03-14'] });
  });
  it('Turkish, Persian and Hebrew', () => {
    reads('tr', { "Müze 14 Mart 2024'te açıldı.": ['2024-03-14'], '2019 yılında kapandı.': ['2019'] });
    reads('tr', { 'Müze 14 Mayıs 2024 Salı günü açıldı.': ['2024-05-14'], '15 Temmuz 2016 Cuma': ['2016-07-15'] });
    reads('fa', { 'موزه ۱۴ مارس ۲۰۲۴ افتتاح شد.': ['2024-03-14'], 'در سال ۲۰۲۳ بسته بود.': ['2023'] });
    reads('fa', {
      'موزه روز سه‌شنبه ۲۵ اردیبهشت ۱۴۰۳ افتتاح شد.': ['2024-05-14'],
      'سه شنبه ۲۵ اردیبهشت ماه': ['2024-05-14'],
      '۱۴۰۳/۲/۲۵': ['2024-05-14'],
      '۲۴ خرداد ۹۹': ['2020-06-13'],
      'در سال ۱۴۰۲ بسته شد.': ['2023-03-21/2024-03-19'],
      'به گزارش خبرگزاری مهر، ۱۲ نفر کشته شدند.': [],
    });
    reads('he', { 'המוזיאון נפתח במרץ 2024': ['2024-03'], 'ביום 14 במאי 2024': ['2024-05-14'] });
  });
  it('East Asia', () => {
    reads('zh', {
      '博物馆于2024年3月14日开放。': ['2024-03-14'],
      '展览3月14日至16日举行。': ['2024-03-14/2024-03-16'],
      '5月14日星期二开会。': ['2024-05-14'],
      '工程历时3年。': ['P3Y'],
    });
    reads('ja', { '2024年3月14日に開館した。': ['2024-03-14'], 令和6年5月14日: ['2024-05-14'] });
    reads('zh', { '2023年第一季度增长。': ['2023-Q1'] });
    reads('ja', { '14日、大臣は述べた。': ['2024-05-14'], '2023年第1四半期': ['2023-Q1'], '工事は14日間続いた。': ['P14D'] });
    reads('ko', { '14일 장관은 말했다.': ['2024-05-14'], '2023년 1분기': ['2023-Q1'] });
    reads('ja', { '5月14日(火)に開館した。': ['2024-05-14'], '2024年5月14日火曜日': ['2024-05-14'] });
    reads('ko', {
      '2024년 3월 14일 개관했다.': ['2024-03-14'],
      '2024년 5월 14일 화요일 개관했다.': ['2024-05-14'],
      '5월 14일(화)': ['2024-05-14'],
    });
  });
  it('Indonesian, Vietnamese, Greek, Finnish, Hungarian', () => {
    reads('id', { 'Museum dibuka pada 14 Maret 2024.': ['2024-03-14'] });
    reads('vi', { 'Bảo tàng mở cửa ngày 14 tháng 3 năm 2024.': ['2024-03-14'] });
    reads('el', { 'Το μουσείο άνοιξε στις 14 Μαρτίου 2024.': ['2024-03-14'] });
    reads('fi', { 'Museo avattiin 14. maaliskuuta 2024.': ['2024-03-14'] });
    reads('hu', { '2024. március 14. volt a nap.': ['2024-03-14'] });
  });
});
