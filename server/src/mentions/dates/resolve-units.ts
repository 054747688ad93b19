import { monthInterval, yearInterval } from '../../values/days.ts';
import {
  DAY,
  day,
  monday,
  monthAfter,
  months,
  ofInterval,
  quarter,
  ref,
  refMonth,
  refYear,
  span,
  step,
  years,
  type Context,
  type Value,
} from './context.ts';
import type { UnitForm } from './forms.ts';
import { dateTimex, momentIso, pad, weekTimex } from './timex.ts';

export function unit(f: UnitForm, c: Context): Value {
  const steps = step('relative', c);
  const r = ref(c),
    now = refYear(c),
    m = refMonth(c);
  if (f.text && c.textDay !== undefined)
    return unit({ ...f, text: undefined }, { ...c, published: { from: c.textDay, to: c.textDay }, textDay: undefined });
  const open = (timex: string): Value => ({ timex, steps: [] });
  switch (f.unit) {
    case 'day':
    case 'night':
      return r === undefined ? open('XXXX-XX-XX') : day(r + f.shift, steps);
    case 'week':
    case 'fortnight': {
      if (r === undefined) return open('XXXX-WXX');
      const from = monday(r) + f.shift * 7 * (f.unit === 'fortnight' ? 2 : 1);
      return { timex: weekTimex(from), ...span(from, from + 7), steps, days: { from: from - 2, to: from + 7 } };
    }
    case 'weekend': {
      if (r === undefined) return open('XXXX-WXX-WE');
      const from = monday(r) + f.shift * 7;
      return { timex: `${weekTimex(from)}-WE`, ...span(from + 5, from + 7), steps, days: { from: from + 3, to: from + 7 } };
    }
    case 'month': {
      if (!m) return open('XXXX-XX');
      const n = monthAfter(m.year, m.month, f.shift);
      return { timex: dateTimex(n.year, n.month), ...ofInterval(monthInterval(n.year, n.month)), steps };
    }
    case 'quarter': {
      if (!m) return open('XXXX-QX');
      const n = monthAfter(m.year, Math.floor((m.month - 1) / 3) * 3 + 1, f.shift * 3);
      return quarter(n.year, (n.month - 1) / 3 + 1, steps);
    }
    case 'half-year': {
      if (!m) return open('XXXX-HX');
      const n = monthAfter(m.year, m.month <= 6 ? 1 : 7, f.shift * 6);
      return months(`${pad(n.year, 4)}-H${n.month === 1 ? 1 : 2}`, n.year, n.month, 6, steps);
    }
    case 'year':
      return now === undefined ? open('XXXX') : { timex: pad(now + f.shift, 4), ...ofInterval(yearInterval(now + f.shift)), steps };
    case 'decade':
      return now === undefined ? open('XXXX') : decade(Math.floor(now / 10) * 10 + f.shift * 10, false);
    case 'century': {
      const n = now === undefined ? undefined : Math.floor(now / 100) + f.shift;
      return n === undefined ? open('XXXX') : { timex: `${pad(n)}XX`, ...years(n * 100, n * 100 + 100), steps };
    }
    case 'hour':
    case 'minute':
    case 'second': {
      if (r === undefined) return open(`PT1${f.unit[0].toUpperCase()}`);
      const t = r * DAY + (c.seconds ?? 0),
        size = f.unit === 'hour' ? 3600 : f.unit === 'minute' ? 60 : 1;
      const from = f.shift < 0 ? t - size : t;
      return { timex: `${momentIso(from, true)}/${momentIso(from + size, true)}`, from, to: from + size, steps, fine: true };
    }
    default:
      return open('XXXX');
  }
}

export function decade(year: number, short: boolean): Value {
  const full = short ? (year >= 30 ? 1900 + year : 2000 + year) : year;
  return { timex: `${pad(Math.floor(full / 10), 3)}X`, ...years(full, full + 10), steps: [] };
}
