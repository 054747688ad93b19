import { check } from '../../support/check.ts';

describe('impossible-date', () => {
  const speaks = [
    'Applications close on ⟦31 June⟧.',
    'She was born on ⟦29 February 2023⟧ in Cork.',
    'The lease ended on ⟦April 31, 2022⟧.',
    'The form is dated ⟦31/04/2024⟧.',
    'آخر موعد للتسجيل ⟦31 سبتمبر 2025⟧.',
    'ولد في ⟦29 فيفري 2023⟧ بسوسة.',
    'يستمر المعرض من 28 إلى ⟦31 حزيران 2024⟧.',
  ];
  for (const text of speaks) it(`speaks: ${text}`, () => check('impossible-date', text, 'error'));
  const silent = [
    'She was born on 29 February 2024 in Cork.',
    'A child of 29 February has few birthdays.',
    'آخر موعد للتسجيل 30 سبتمبر 2025.',
    'ولد في 29 فيفري 2024 بسوسة.',
    'يصادف اليوم 30 رمضان 1445.',
    'The score was 31-30 in April.',
  ];
  for (const text of silent) it(`is silent: ${text}`, () => check('impossible-date', text));
});
