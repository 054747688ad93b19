import { dayNumber } from '../../values/days.ts';

/**
 * Days of the Hindu lunisolar calendar, computed from the longitudes of sun and moon (Meeus, Astronomical Algorithms, ch. 25 and 47,
 * the largest terms: within 0.1 degree), for the meridian of India. Months run from new moon to new moon and are named by the sign
 * that the sun enters in them; a day has the tithi that is running at the hour that its feast looks to.
 */

const RAD = Math.PI / 180;
const norm = (x: number): number => ((x % 360) + 360) % 360;
/** Days from 1970-01-01 to the epoch J2000, and the part of a day by which Indian time is ahead. */
const J2000 = 10957.5,
  IST = 5.5 / 24;

/** Tropical longitude of the sun, in degrees; `t` in days since 1970 UTC. */
function sun(t: number): number {
  const d = t - J2000,
    m = norm(357.5291 + 0.98560028 * d) * RAD;
  return norm(280.4665 + 0.98564736 * d + 1.9148 * Math.sin(m) + 0.02 * Math.sin(2 * m));
}

/** Tropical longitude of the moon, in degrees. */
function moon(t: number): number {
  const d = t - J2000;
  const l = 218.3165 + 13.17639648 * d,
    e = (297.8502 + 12.19074912 * d) * RAD,
    m = (357.5291 + 0.98560028 * d) * RAD;
  const a = (134.9634 + 13.06499295 * d) * RAD,
    f = (93.2721 + 13.22935024 * d) * RAD;
  return norm(
    l +
      6.2888 * Math.sin(a) +
      1.274 * Math.sin(2 * e - a) +
      0.6583 * Math.sin(2 * e) +
      0.2136 * Math.sin(2 * a) -
      0.1851 * Math.sin(m) -
      0.1143 * Math.sin(2 * f) +
      0.0588 * Math.sin(2 * e - 2 * a) +
      0.0572 * Math.sin(2 * e - m - a) +
      0.0533 * Math.sin(2 * e + a) +
      0.0459 * Math.sin(2 * e - m) -
      0.0411 * Math.sin(m - a) -
      0.0347 * Math.sin(e) -
      0.0305 * Math.sin(m + a) +
      0.0153 * Math.sin(2 * e - 2 * f),
  );
}

/** Degrees by which the sidereal zodiac is behind the tropical (Lahiri). */
function ayanamsa(t: number): number {
  return 23.853 + (t - J2000) * 3.8247e-5;
}

/** The lunar day, 1 to 30, running at a moment. */
function tithi(t: number): number {
  return Math.floor(norm(moon(t) - sun(t)) / 12) + 1;
}

/** The moment of the new moon that begins the lunar month of a moment. */
function newMoonBefore(t: number): number {
  let x = t - norm(moon(t) - sun(t)) / 12.1907;
  for (let i = 0; i < 6; i++) {
    const off = norm(moon(x) - sun(x) + 180) - 180;
    x -= off / 12.1907;
  }
  return x;
}

const sign = (t: number): number => Math.floor(norm(sun(t) - ayanamsa(t)) / 30);

/**
 * The day of a Gregorian year on which a tithi of a lunar month falls.
 * @param month 1 Chaitra to 12 Phalguna, from new moon to new moon
 * @param lunar 1 to 15 of the bright half, 16 to 30 of the dark
 * @param hour the hour of Indian time at which the tithi must run; sunrise is taken as 6
 */
export function hinduDay(month: number, lunar: number, hour: number, year: number): number | undefined {
  for (let d = dayNumber(year, 1, 1); d <= dayNumber(year, 12, 31); d++) {
    const t = d + hour / 24 - IST;
    const now = tithi(t);
    if (now !== lunar && !(now === lunar + 1 && tithi(t - 1) === lunar - 1)) {
      // far from the day: leap
      const ahead = (lunar - now + 30) % 30;
      if (ahead > 3) d += ahead - 3;
      continue;
    }
    const start = newMoonBefore(t - (now === lunar ? 0 : 0.2));
    const from = sign(start),
      to = sign(newMoonBefore(start + 30));
    // in a leap month the sun enters no sign
    if (from !== to && (from + 1) % 12 === month - 1) return d;
    d += 20;
  }
  return undefined;
}

/** The day of a Gregorian year on which the sun enters a sidereal longitude (a multiple of 30), counted from sunrise to sunset. */
export function sankranti(longitude: number, year: number): number | undefined {
  for (let d = dayNumber(year, 1, 1); d <= dayNumber(year, 12, 31); d++) {
    const end = d + 18 / 24 - IST;
    const at = norm(sun(end) - ayanamsa(end) - longitude);
    if (at < 1.02) return d;
  }
  return undefined;
}
