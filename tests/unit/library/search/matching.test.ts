/** Which texts a query finds: words, scripts and phrases, each through the whole index. */
import { describe, expect, it } from 'vitest';
import { finds } from './samples.js';

/** A query in brackets is complete: a space follows it, so that its last word is no prefix. */
type Case = readonly [body: string, yes: readonly string[], no: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'words in any order, prefixes while typing': [
    [
      'The old bridge reopens',
      ['bridge old', 'reop', 'BRIDGE ', 'brid '],
      ['bridges ', 'old tunnel', 'bri ', 'idge'],
    ],
    ['Three new cats', ['cat', 'cats '], ['cat ', 'ne ']],
    ['', [], ['word', '"word"']],
  ],
  phrases: [
    [
      'The old stone bridge reopens',
      ['"old stone"', '"stone bridge reop', '"old x', '“old stone”'],
      ['"old bridge"', '"stone old"', '"ston bridge"', '"stone bridge reop"'],
    ],
    ['one two one three', ['"one three"', '"two one three"'], ['"one one"', '"three one"']],
    [
      'Well-known facts',
      ['"well known facts"', 'well-known', 'wellknown', '"well-known facts"'],
      ['"known well"'],
    ],
  ],
  'left out': [
    [
      'old bridge',
      ['old -tunnel', 'bridge -bri', '-tunnel', 'old -"bridge old"'],
      ['old -bridge', '-old', 'old -"old bridge"', '-OLD bridge'],
    ],
  ],
  'European letters': [
    ['Die Straße nach Köln', ['strasse', 'koln', 'Köln', 'STRASSE', 'straße'], ['koeln ', 'kolm']],
    ['Die Bundestagswahl', ['bundes', 'Bundes ', 'bundestagswahl'], ['bun ', 'wahl']],
    ['Łódź, Ærø und Þingvellir', ['lodz', 'aero', 'aerø', 'thingvellir'], []],
    ['İstanbul’da ılık bir gün', ['istanbul', 'ISTANBUL', 'ilik', 'ILIK', 'gun'], []],
    ['Ο Οδυσσεύς ΟΔΟΣ', ['οδοσ', 'οδός', 'οδυσσευς'], []],
    ['Ёлка и Йод', ['елка', 'ёлка', 'иод'], []],
  ],
  'apostrophes, hyphens, points': [
    ['I don’t know', ['dont', "don't", 'don‘t'], ['don ', 'know don ']],
    ['Boire de l’eau', ['eau', "l'eau", 'leau'], []],
    ['Trump’s plan', ['trump ', "trump's", 'trumps', '"trump plan"'], []],
    ['An e-mail about covid-19', ['email', 'em', 'e', 'e-mail', 'mail', 'covid-19', 'covid19'], ['covid-20']],
    ['Die Corona-Krise', ['coronakrise', 'Corona-Krise', 'corona-kr'], ['"krise corona"']],
    [
      'In the U.S. 3.5 of 10,000 on 2024-05-01',
      ['us', 'U.S.', '3.5', '3,5', '10000', '10.000', '2024-05-01', '2024-05'],
      ['35', '2024-01', '5-2024'],
    ],
    ['co\u00ADop\u00ADeration', ['cooperation', 'coop'], []],
  ],
  'Hebrew and Arabic': [
    ['שָׁלוֹם עולם', ['שלום', 'שָׁלוֹם'], []],
    ['צה״ל הודיע', ['צה"ל', 'צהל', 'צה״ל'], []],
    ['أَحْمَدُ في المدينة', ['احمد', 'أحمد', 'المدينه', 'فى'], ['محمود']],
    ['مـــحمد سنة ٢٠٢٤', ['محمد', '2024', '٢٠٢٤'], []],
  ],
  'scripts without spaces': [
    [
      '東京大学院で研究する。',
      ['東京', '大学院', '大学', '学', '研究', '京大', '"大学院で研究"', '研'],
      ['学大', '東大', '究す。る京', '院研'],
    ],
    ['ｶﾞｲﾄﾞとガイド', ['ガイド', 'ｶﾞｲﾄﾞ', 'イド'], ['カイト']],
    ['GPT模型上线了', ['gpt模型', 'GPT', '模型', 'gpt模'], ['模型gpt']],
    ['中国会议', ['会议', '中国', '国会', '中国会议'], ['国议', '会国']],
    ['ประเทศไทยมีคนมาก', ['ประเทศ', 'ไทย', 'มีคน', 'ประเทศไทย', 'คน'], ['คนไทย']],
    ['២០២៤ កម្ពុជា', ['2024', 'កម្ពុជា'], []],
    ['대통령은 정부와', ['대통령', '정부 ', '대통'], ['부와']],
    ['２０２４年', ['2024', '2024年'], []],
  ],
  'odd things': [
    [
      '__proto__ constructor toString',
      ['__proto__', 'constructor', 'proto'],
      ['hasOwnProperty', '__defineGetter__'],
    ],
    ['half \uD800 pair \uDFFFs', ['half', 'pair', 's'], ['\uD800x']],
    ['C++ and (a|b)* [x]', ['c++', '(a|b)*', '[x]'], ['c--x']],
  ],
};

for (const [name, cases] of Object.entries(CASES))
  describe(name, () => {
    it.each(
      cases.flatMap(([body, yes, no]) => [
        ...yes.map((query) => [body, query, true] as const),
        ...no.map((query) => [body, query, false] as const),
      ]),
    )('%s ← %s: %s', async (body, query, expected) => {
      expect(await finds(body, query)).toBe(expected);
    });
  });
