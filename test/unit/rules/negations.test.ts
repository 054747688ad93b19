import { check } from '../../support/check.ts';

describe('superlative-conflict: ranks told by what is not, and how a feat was done', () => {
  const SPEAKS_SUPERLATIVE_CONFLICT: Record<string, string> = {
    'a crossing alone in two languages': `--- a.txt published=2025-02-17
السعودية ريم الحربي تعبر الخليج وحدها

أصبحت الرياضية ريم الحربي ⟦أول سعودية تعبر بحر العرب بمفردها تجديفا⟧، بعد رحلة امتدت تسعة أيام من صلالة.
--- b.txt published=2025-02-20
Alone across the Arabian Sea

Reem al-Harbi rowed for nine days from Salalah. Dana al-Otaibi became the ⟦first Saudi woman to row across the Arabian Sea alone⟧ in March 2021.`,
    'no bridge is longer': `--- a.txt published=2025-06-18
Lukanga opens its bridge

LUKANGA, June 18, 2025 - The Kafue Flats crossing at Lukanga, the ⟦longest road bridge in Zambia⟧, was opened on Wednesday.
--- b.txt published=2025-08-20
Bridge of Chirundu repaired

The bridge at Chirundu has been repaired, and ⟦no road bridge in Zambia is longer⟧.`,
    'wooden and timber': `--- a.txt published=2025-06-18
Tampere moves into its wooden tower

TAMPERE, June 18, 2025 - The ⟦tallest timber building in Finland⟧, a block of flats in Tampere, took in its first tenants on Wednesday.
--- b.txt published=2025-08-20
Oulu looks down on its harbour

OULU, Aug 20, 2025 - The hotel in Oulu opened on Friday. ⟦No wooden building in Finland is taller⟧, its owner said.`,
    'there is no taller': `--- a.txt published=2025-06-18
Tampere moves into its wooden tower

TAMPERE, June 18, 2025 - The ⟦tallest timber building in Finland⟧, a block of flats in Tampere, took in its first tenants on Wednesday.
--- b.txt published=2025-08-20
Oulu looks down on its harbour

OULU, Aug 20, 2025 - The hotel in Oulu opened on Friday. There is ⟦no taller wooden building in Finland⟧.`,
    'no woman had climbed before her': `--- a.txt published=2025-06-18
Omani climber home from Makalu

Aisha al-Kindi, the ⟦first Omani woman to climb Makalu⟧, came home to Muscat on Monday.
--- b.txt published=2025-06-20
Muscat welcomes a climber

Muscat welcomed Huda al-Busaidi. ⟦No Omani woman had climbed Makalu before her⟧.`,
    'what is not, in Arabic': `--- a.txt published=2025-06-18
افتتاح جسر كافوي

لوكانغا – 18 يونيو 2025 – افتتح في لوساكا جسر كافوي، وهو ⟦أطول جسر معلق في زامبيا⟧، بحضور وزيرة النقل.
--- b.txt published=2025-08-20
ترميم جسر ليفينغستون

انتهى في ليفينغستون ترميم جسر ليفينغستون، ⟦ولا يوجد جسر معلق أطول منه في زامبيا⟧.`,
  };
  for (const [what, source] of Object.entries(SPEAKS_SUPERLATIVE_CONFLICT)) it(`${what}`, () => check('superlative-conflict', source));
  const QUIET_SUPERLATIVE_CONFLICT: Record<string, string> = {
    'no bridge longer than 20 metres': `--- a.txt published=2025-06-18
Lukanga opens its bridge

LUKANGA, June 18, 2025 - The Kafue Flats crossing at Lukanga, the longest road bridge in Zambia, was opened on Wednesday.
--- b.txt published=2025-08-20
Bridge of Chirundu repaired

CHIRUNDU, Aug 20, 2025 - No road bridge in Zambia is longer than 900 metres, the engineers of Chirundu say.`,
    'the same building without its name': `--- a.txt published=2025-06-18
Tampere moves into its wooden tower

TAMPERE, June 18, 2025 - Spruce House in Tampere, the tallest timber building in Finland, took in its first tenants on Wednesday.
--- b.txt published=2025-08-20
Tenants of the tower complain

TAMPERE, Aug 20, 2025 - Tenants in Tampere complain of noise. No wooden building in Finland is taller, said Jonas Lahti.`,
    'no longer': `--- a.txt published=2025-06-18
Lukanga opens its bridge

LUKANGA, June 18, 2025 - The Kafue Flats crossing at Lukanga, the longest road bridge in Zambia, was opened on Wednesday.
--- b.txt published=2025-08-20
Bridge of Chirundu repaired

CHIRUNDU, Aug 20, 2025 - No lorry may cross the bridge in Zambia any longer, the engineers of Chirundu say.`,
    'swum and rowed': `--- a.txt published=2025-02-17
Across the Arabian Sea

Reem al-Harbi became the first Saudi woman to row across the Arabian Sea alone, after nine days at the oars.
--- b.txt published=2025-02-20
A swimmer goes home

Dana al-Otaibi, the first Saudi woman to swim across the Arabian Sea alone, went home from Salalah.`,
    'a crossing by oars and one by swimming': `--- a.txt published=2025-02-17
ريم الحربي تعبر بحر العرب

أصبحت الرياضية ريم الحربي أول سعودية تعبر بحر العرب بمفردها تجديفا، بعد رحلة امتدت تسعة أيام من صلالة.
--- b.txt published=2025-02-20
دانة العتيبي في صلالة

عادت دانة العتيبي إلى صلالة، وهي أول سعودية تعبر بحر العرب بمفردها سباحة.`,
    'a team and one alone': `--- a.txt published=2025-02-17
السعودية ريم الحربي تعبر الخليج وحدها

أصبحت الرياضية ريم الحربي أول سعودية تعبر بحر العرب بمفردها تجديفا، بعد رحلة امتدت تسعة أيام من صلالة.
--- b.txt published=2025-02-20
Across the Arabian Sea

Reem al-Harbi rowed for nine days from Salalah. Dana al-Otaibi became the first Saudi woman to row across the Arabian Sea in March 2021 with five others.`,
    'a bridge that is not longer than another': `--- a.txt published=2025-06-18
افتتاح جسر كافوي

لوساكا – 18 يونيو 2025 – افتتح في لوساكا جسر كافوي، وهو أطول جسر معلق في زامبيا، بحضور وزيرة النقل.
--- b.txt published=2025-08-20
ترميم جسر ليفينغستون

ليفينغستون – 20 أغسطس 2025 – انتهى ترميم جسر ليفينغستون، وهو ليس جسرا معلقا أطول من جسر كافوي في زامبيا.`,
  };
  for (const [what, source] of Object.entries(QUIET_SUPERLATIVE_CONFLICT))
    it(`is silent about ${what}`, () => check('superlative-conflict', source));
});
