import { LOCAL } from './office-holders.ts';

/** Offices by how many hold one at a time, and of what. */

/** Offices that a country has one of. */
export const OF_A_COUNTRY: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'chancellor',
  'minister',
  'crown-prince',
  'king',
  'queen',
  'emir',
  'sultan',
  'emperor',
  'supreme-leader',
  'speaker',
  'central-bank-governor',
  'attorney-general',
  'chief-of-staff',
  'police-chief',
  'grand-mufti',
]);
/** Offices that one person holds at a time: of a country, or of a body. */
export const SOLE: ReadonlySet<string> = new Set([
  ...OF_A_COUNTRY,
  'pope',
  'secretary-general',
  'executive-secretary',
  'director-general',
  'executive-director',
  'chief-executive',
  'chairman',
  'chair',
  'commission-president',
  'chief-justice',
  'intelligence-chief',
  'ambassador',
  'director',
  'managing-director',
  'editor',
  'rector',
  'dean',
  'head-teacher',
  'conductor',
  'curator',
  'coach',
  ...LOCAL,
]);
/** Offices that one person can have of two countries or more, and words that are no office. */
export const SHARED: ReadonlySet<string> = new Set([
  'official',
  'analyst',
  'adviser',
  'player',
  'striker',
  'defender',
  'midfielder',
  'winger',
  'goalkeeper',
  'captain',
  'coach',
  'candidate',
  'owner',
  'founder',
  'leader',
  'envoy',
  'editor',
  'judge',
  'lawmaker',
  'member',
  'director',
  'referee',
  'consul',
]);
/** Of {@link SOLE}, the ones that a story has one of, though it does not say whose. */
export const NATIONAL: ReadonlySet<string> = new Set([
  'minister',
  'speaker',
  'attorney-general',
  'chief-justice',
  'police-chief',
  'chief-of-staff',
  'central-bank-governor',
  'grand-mufti',
]);
/** Offices that have nothing but their portfolio to be known by. */
export const OF_A_FIELD: ReadonlySet<string> = new Set(['minister', 'county-executive']);
/** Offices of those who are at the head of a body, whatever their title. */
export const HEADS: ReadonlySet<string> = new Set(['chair', 'president', 'director', 'director-general']);
