import type { HintLang } from './hint.ts';
import { anyNear, anyOf, LETTERS, whole } from './phrases.ts';

/** What reads as selling: a `plain` sign says it alone, a `faint` one only in company, for teachers too write of prices and of what was best. */
export interface Sign {
  readonly weight: 'plain' | 'faint';
  readonly pattern: RegExp;
}

const plain = (pattern: RegExp): Sign => ({ weight: 'plain', pattern });
const faint = (pattern: RegExp): Sign => ({ weight: 'faint', pattern });

const CURRENCY = 'kr|kronor|sek|euro|€';

const ANY_LANGUAGE: readonly Sign[] = [
  plain(/\d\s?:-/g),
  plain(new RegExp(whole(String.raw`(?:fr\.?|endast|bara|only|just)\s[€£$]?\s?\d{1,6}(?:[., ]\d{1,3})?\s?(?:${CURRENCY})`), 'gi')),
  plain(new RegExp(whole(String.raw`(?:only|just)\s[€£$]\s?\d{1,6}`), 'gi')),
  faint(new RegExp(whole(String.raw`\d{1,6}\s?(?:${CURRENCY})`), 'gi')),
  faint(/[€£$]\s?\d/g),
  faint(/(?<=\S\s)(?:AB|HB|Inc|Ltd|LLC|GmbH)(?!\w)/g),
  faint(/[®™]/g),
  faint(/(?<![\w.@-])[a-zåäö0-9-]{2,40}\.(?:se|com|nu|shop|io|app)(?!\w)/gi),
];

const COMPANY = 'AB, HB, Inc, Ltd, LLC, GmbH';

const NOT_FOR_SALE = 'bibliotek|Bibliotek|muse|Muse|aturum|skola|Skola|niversitet|slott|Slott|ibrary|niversity|chool';

/** «Testa Legobutiken»: an invitation to a name; but a museum, a library or a school sells nothing. */
const invitation = (verbs: string): Sign =>
  plain(
    new RegExp(
      String.raw`(?<![${LETTERS}])(?:${verbs})\s(?![${LETTERS}]{0,24}(?:${NOT_FOR_SALE}))[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]`,
      'g',
    ),
  );

const SWEDISH: readonly Sign[] = [
  invitation('Testa|Besök|Upptäck'),
  plain(anyNear('bäst, bästa, duktig~, fantastisk~, prisvärd~, rekommenderar, sponsra~, tack till', COMPANY)),
  plain(
    anyOf(`
    köp nu, köp här, köp hos, köp våra, köp vår, köp vårt, köp din, köp ditt, köp dina, köp biljett, köp biljetter,
    beställ nu, beställ här, beställ via, beställ på, beställ hos, beställ din, beställ ditt, beställ av oss, beställ från oss,
    bästa på marknaden, bäst på marknaden, marknadens bästa, marknadsledande, ledande leverantör, bäst i test,
    specialpris, kampanjpris, introduktionspris, rabattkod, unikt erbjudande, vårt erbjudande, våra erbjudanden, erbjudandet gäller,
    kontakta oss för, kontakta mig för, begär offert, kostnadsfri offert, prisförslag, boka en demo, boka demo, boka ett säljmöte,
    vår produkt, våra produkter, vår tjänst, våra tjänster, vårt företag, mitt företag, min firma, våra kunder, vårt sortiment,
    vår webbutik, vår webbshop, i vår butik, finns i butik, vi säljer, jag säljer, fri frakt, pengarna tillbaka, exkl. moms, inkl. moms,
    prova gratis, testa gratis, gratis provperiod, kostnadsfri provperiod, boka mig, anlita mig, anlita oss, boka min föreläsning,
  `),
  ),
  faint(anyOf('köp, beställ, beställer, beställning~')),
  faint(anyOf('erbjudande~, kampanj')),
  faint(anyOf('rabatt, rabatter, rabatterat, rabatterad')),
  faint(anyOf('offert, offerter, leverantör~')),
  faint(anyOf('fantastisk~, prisvärd, prisvärt, prisvärda, oslagbar~, revolutionerande, rekommenderar')),
  faint(anyOf('så länge lagret räcker, begränsat antal')),
];

const ENGLISH: readonly Sign[] = [
  invitation('Try|Visit|Discover'),
  plain(anyNear('best, fantastic, amazing, affordable, recommend, sponsor~, thanks to', COMPANY)),
  plain(
    anyOf(`
    buy now, buy here, buy our, buy your, order now, order here, order yours, order from us, get yours,
    best on the market, best in the market, market leading, market-leading, leading supplier, best in class,
    special offer, limited offer, our offer, discount code, promo code, contact us for, request a quote, book a demo, free trial,
    our product, our products, our service, our services, our company, my company, our customers, our webshop, our online shop,
    free shipping, money back, money-back, try it for free, hire me, hire us, book me, excl. vat, incl. vat,
  `),
  ),
  faint(anyOf('buy, order from, order by')),
  faint(anyOf('offer, offers, deal, deals')),
  faint(anyOf('discount, discounts, discounted')),
  faint(anyOf('supplier, suppliers, quote for')),
  faint(anyOf('fantastic, amazing, affordable, unbeatable, revolutionary, recommend')),
  faint(anyOf('while stocks last, limited number')),
];

export const SIGNS: Readonly<Record<HintLang, readonly Sign[]>> = {
  sv: [...SWEDISH, ...ANY_LANGUAGE],
  en: [...ENGLISH, ...ANY_LANGUAGE],
};

/** Where children learn with prices and shops, faint signs are the lesson's own. */
export const LESSON: Readonly<Record<HintLang, RegExp>> = {
  sv: anyOf('elev~, barn~, klassen~, lektion~, räkna~, beräkna~, uppgift~, matematik~, hur mycket, hur många, årskurs, läxa~'),
  en: anyOf('pupil~, student~, child~, class, lesson~, calculate~, count~, exercise~, maths, how much, how many, grade'),
};
