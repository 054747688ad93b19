import assert from 'node:assert/strict';
import { findings } from '../../support/check.ts';

/** Texts that are no news, as documentation, licences and change logs have them. Nothing is to be found. */
const SILENT: Record<string, string> = {
  checksums: `--- a.txt
Notes on the release

The fix of the parser (merge 06a20c0c41 of the branch) came later to the maintenance branch.
--- b.txt
Notes on the next release

The fix of the lexer (merge 7f62c75b41 of the branch) came later to the maintenance branch.`,
  'years of copyright': `--- a.txt
Tables of tides

Copyright 2015 Marta Olander. All tables of tides are free to copy.
--- b.txt
Tables of stars

Copyright 2014 Marta Olander. All tables of stars are free to copy.`,
  abbreviations: 'Formats of the library\n\nThe library reads XML and writes OOXML. Keys are in JWK or JWKS form, levels AA and AAA.',
  'names with a middle initial':
    'Authors of the library\n\nThe library was begun by Ian Tolliver. Ian A. Tolliver keeps it. It is written by Ian Tolliver.',
  'kings and models':
    'Processors of the house\n\nDr. Marius Valente built the Arcton II. Later the Arcton III came from Dr. Marius Valente. The Arcton II is faster.',
  'codes in a row': `--- a.txt
Fonts of the terminal

The terminal takes the font fixed-medium-20-75-75-c for normal text of the terminal.
--- b.txt
Fonts of the editor

The editor takes the font fixed-medium-18-100-100-c for normal text of the terminal.`,
  'versions as dates': 'Versions\n\nThe library is at 0.6.31 now, and no longer at 0.6.30.',
  'bytes in two reckonings': 'Limits\n\nFiles of more than 1 GB (1024 MB) are not mapped. A size is given as 3072 MB or 9 GB.',
  'months that follow one another': 'History\n\nFeb/Mar 2009: work on the build. Nov/Dec 2009: tests.',
  'addresses as quotations': `--- a.txt
List of rules

The Harbour Manager said "https://docs.example.org/console/hub/KEY.2/remediation" for the first rule.
--- b.txt
List of rules for keys

The Ledger Keeper said "https://docs.example.org/console/hub/KEY.2/remediation" for the first rule.`,
  'years of a life': 'Voices\n\nWe enter a dark age for about twenty years, said engineer Stefan Harrow (1955-2011) once.',
  'numbers of versions': `--- a.txt
Studio of Harrow, version 10

The studio once made Harrow Studio 2010 project files. It was removed.
--- b.txt
Studio of Harrow, version 8

The studio once made Harrow Studio 2005 project files. It was removed.`,
  'figures in brackets behind two names': `--- a.txt
Seats in the new council of Varna

The parties of the council of Varna are: Harbour List (128 seats), by the count of the council.
--- b.txt
Seats in the new council of Varna by party

The parties of the council of Varna are: Garden List (512 seats), by the count of the council.`,
  'a family name that is a town': 'Voices\n\nThe software is a joy to use (Robert Lyon, USA). It is fast.',
};

const SPEAKS: Record<string, [string, string]> = {
  'a figure beside a hyphenated word': [
    'figure-conflict',
    'Storm injures 241 people in mid-sized Mahdia\n\nA storm injured 214 people in Mahdia on Monday, said civil-defence chief Anis Mabrouk.',
  ],
  'a currency glued to its number': [
    'conversion-mismatch',
    'Tower for Muscat\n\nThe tower will cost US$100m (385m rials) or more. The dollar is worth 0.385 rials.',
  ],
  'two months of two sets': ['calendar-mismatch', 'افتتاح المعرض\n\nيفتتح المعرض في 12 سبتمبر/آب 2025 بحضور الوزير.'],
  'a date of no version': ['impossible-date', 'Fair\n\nThe fair closes on 31.6.2024, its director said.'],
  'a quotation of words': [
    'quote-conflict',
    '--- a.txt\nLighthouse reopens\n\n"A coast without a light is a locked door," said Kenyan Energy Minister Peris Langat at the lighthouse in Lamu.\n--- b.txt\nLight for the coast\n\n"A coast without a light is a locked door," said engineer Hodan Farah Nur at the lighthouse in Lamu.',
  ],
};

describe('text that is no news', () => {
  for (const [name, source] of Object.entries(SILENT))
    it(`gets nothing: ${name}`, () =>
      assert.deepEqual(
        findings(source).map(f => [f.rule, ...f.sites.map(s => s.text)]),
        [],
      ));
  for (const [name, [rule, source]] of Object.entries(SPEAKS))
    it(`and news like it does: ${name}`, () => assert.ok(findings(source).some(f => f.rule === rule)));
});
