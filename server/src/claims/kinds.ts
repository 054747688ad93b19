/** Kinds of event, values of the table `event`, by how they are told apart. */

/** Kinds of event that the same people hold again and again, in other places and on other days. */
export const REPEATED: ReadonlySet<string> = new Set([
  'visit',
  'meeting',
  'talks',
  'summit',
  'attack',
  'arrest',
  'session',
  'protest',
  'match',
  'win',
  'award',
  'concert',
  'delivery',
  'departure',
  'phone-call',
  'bombing',
  'shelling',
  'explosion',
  'shooting',
  'clashes',
  'raid',
  'flight',
  'vote',
  'drill',
  'race',
  'qualification',
  'evacuation',
  'rescue',
  'march',
  'riot',
  'kidnapping',
  'deployment',
  'withdrawal',
]);

/** Kinds of event that happen in many places, or many times, on one day: what tells one of them from another must be shared. */
export const MANY: ReadonlySet<string> = new Set([
  ...REPEATED,
  'flood',
  'storm',
  'fire',
  'crash',
  'quake',
  'blackout',
  'smuggling',
  'robbery',
  'murder',
  'death',
  'poisoning',
  'outbreak',
  'funeral',
  'landslide',
  'sinking',
  'collapse',
  'ceremony',
  'opening',
  'launch',
  'verdict',
  'trial',
]);

/** Kinds that come over many places, or go from one to the next: an article tells of them wherever they were. */
export const WIDE: ReadonlySet<string> = new Set([
  'storm',
  'flood',
  'outbreak',
  'blackout',
  'march',
  'race',
  'voyage',
  'migration',
  'protest',
  'strike',
  'clashes',
  'riot',
  'vaccination',
]);

/** Kinds that happen to one person: whose it is must be said. */
export const OF_A_PERSON: ReadonlySet<string> = new Set(['death', 'funeral', 'birth', 'wedding', 'murder']);

/** Kinds of event of which an article tells one: what lasts, and what is held again and again, has several days. */
export const ONCE: ReadonlySet<string> = new Set([
  'verdict',
  'election',
  'referendum',
  'funeral',
  'wedding',
  'birth',
  'graduation',
  'auction',
  'census',
  'landing',
  'effect',
  'school-start',
  'deadline',
  'opening',
  'signing',
  'ceremony',
  'eruption',
  'derailment',
  'sinking',
  'robbery',
  'murder',
  'restitution',
]);

/** Kinds of event that are spoken of again as "the accident", "the disaster", "the site". */
export const HARM: ReadonlySet<string> = new Set([
  'crash',
  'derailment',
  'sinking',
  'collapse',
  'stampede',
  'explosion',
  'fire',
  'attack',
  'bombing',
  'shooting',
  'landslide',
  'quake',
  'flood',
  'rescue',
  'death',
]);

/** Kinds of event that one occasion goes by: a signing is a ceremony, talks are a meeting. */
const FAMILIES: readonly (readonly string[])[] = [
  ['signing', 'ceremony', 'agreement', 'opening', 'launch', 'tender', 'construction', 'award', 'delivery', 'investment', 'loan', 'merger'],
  ['meeting', 'talks', 'summit', 'conference', 'forum', 'session', 'seminar', 'agreement', 'visit'],
  ['festival', 'fair', 'exhibition', 'opening', 'concert', 'ceremony', 'auction', 'closing', 'launch'],
  [
    'explosion',
    'fire',
    'crash',
    'attack',
    'collapse',
    'bombing',
    'sinking',
    'derailment',
    'blackout',
    'spill',
    'shooting',
    'stampede',
    'murder',
  ],
  ['quake', 'tsunami', 'landslide', 'flood', 'storm', 'eruption', 'collapse'],
  ['match', 'championship', 'race', 'final', 'win', 'title', 'record', 'qualification'],
  ['trial', 'verdict', 'hearing', 'charge', 'appeal', 'lawsuit'],
  ['vote', 'election', 'law', 'appointment', 'referendum', 'reelection'],
  ['arrest', 'raid', 'smuggling', 'robbery', 'extradition'],
  ['award', 'title', 'ceremony', 'concert', 'graduation'],
  ['death', 'funeral', 'murder'],
  ['discovery', 'excavation', 'restoration', 'study', 'restitution'],
  ['flight', 'launch', 'landing', 'departure'],
  ['protest', 'march', 'riot', 'strike', 'clashes'],
  ['opening', 'construction', 'restoration', 'planting', 'drilling', 'launch'],
  ['rescue', 'evacuation', 'sinking', 'flood', 'fire', 'collapse'],
  ['ascent', 'crossing', 'voyage', 'record', 'migration'],
  ['wedding', 'ceremony', 'birth'],
  ['outbreak', 'poisoning', 'vaccination'],
];

/** Whether two lists of kinds of event can be of one occasion; undefined where one is empty. */
export function kindsMeet(a: readonly string[], b: readonly string[]): 'same' | 'family' | 'other' | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some(t => b.includes(t))) return 'same';
  return FAMILIES.some(f => a.some(t => f.includes(t)) && b.some(t => f.includes(t))) ? 'family' : 'other';
}
