const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Whoever has an address here is a school, a public body or an international organisation. */
export const PUBLIC_ENDINGS = list('edu gov int mil museum ac.uk gov.uk europa.eu localhost');

/** The part before the last full stop. */
export const PUBLIC_NAME =
  /(?:kommun|skola|skolan|gymnasium|gymnasiet|universitet|bibliotek|biblioteket|biblioteken|museum|museet|museer)$|^(?:region|lansstyrelsen)/;

/** Public bodies, universities, public service and open sources that articles for teachers lead to. */
export const KNOWN_HOSTS = list(`
  skolverket.se spsm.se skolinspektionen.se skolfi.se uhr.se csn.se myh.se specialpedagogik.se
  regeringen.se riksdagen.se skr.se scb.se smhi.se imy.se digg.se mfd.se mtm.se bra.se msb.se mcf.se fhm.se folkhalsomyndigheten.se
  socialstyrelsen.se arbetsmiljoverket.se av.se do.se jamstalldhetsmyndigheten.se barnombudsmannen.se mediemyndigheten.se
  naturvardsverket.se livsmedelsverket.se kemi.se havochvatten.se skogsstyrelsen.se lantmateriet.se sgu.se energimyndigheten.se
  trafikverket.se polisen.se domstol.se migrationsverket.se arbetsformedlingen.se forsakringskassan.se skatteverket.se
  konsumentverket.se hallakonsument.se pts.se internetstiftelsen.se internetkunskap.se krisinformation.se 1177.se umo.se youmo.se
  informationsverige.se sverige.se minoritet.se sametinget.se forumlevandehistoria.se levandehistoria.se kulturradet.se
  isof.se sprakochfolkminnen.se riksarkivet.se raa.se kb.se libris.se nrm.se shm.se historiska.se nordiskamuseet.se skansen.se
  digitaltmuseum.se digitaltmuseum.org litteraturbanken.se runeberg.org gutenberg.org archive.org
  ur.se urplay.se urskola.se sverigesradio.se sr.se svt.se svtplay.se polarbibblo.se barnensbibliotek.se
  familjenhelsingborg.se skane.se vgregion.se rjl.se pedagogcentrum.se pedagogvarmland.se ostersundpedagog.se
  uu.se lu.se gu.se su.se kth.se umu.se liu.se oru.se mau.se hkr.se hb.se du.se hig.se his.se ju.se kau.se lnu.se mdu.se miun.se sh.se
  chalmers.se ltu.se bth.se hh.se hv.se ki.se gih.se slu.se konstfack.se fhs.se ncm.gu.se
  wikipedia.org wikimedia.org wikibooks.org wiktionary.org wikidata.org wikisource.org wikivoyage.org creativecommons.org
  openstreetmap.org oer.se oercommons.org phyphox.org scratch.mit.edu code.org microbit.org eun.org un.org unesco.org unicef.org
  unicef.se oecd.org w3.org fn.se globalamalen.se hallsverigerent.se hsr.se
`);

/** Where schools put films: companies all of them, but not what the film is about. */
export const FILM_HOSTS = list('youtube.com youtu.be m.youtube.com youtube-nocookie.com vimeo.com player.vimeo.com');

/** The 290 municipalities as they spell themselves in an address: <name>.se. */
export const MUNICIPALITIES = list(`
  botkyrka danderyd ekero haninge huddinge jarfalla lidingo nacka norrtalje nykvarn nynashamn salem sigtuna sodertalje sollentuna solna
  stockholm sundbyberg taby tyreso upplandsbro upplands-bro upplandsvasby vallentuna varmdo vaxholm osteraker
  enkoping heby habo knivsta tierp uppsala alvkarleby osthammar
  eskilstuna flen gnesta katrineholm nykoping oxelosund strangnas trosa vingaker
  boxholm finspang kinda linkoping mjolby motala norrkoping soderkoping vadstena valdemarsvik ydre atvidaberg odeshog
  aneby eksjo gislaved gnosjo habokommun jonkoping mullsjo nassjo savsjo tranas vaggeryd vetlanda varnamo
  alvesta lessebo ljungby markaryd tingsryd uppvidinge vaxjo almhult
  borgholm emmaboda hultsfred hogsby kalmar monsteras morbylanga nybro oskarshamn torsas vimmerby vastervik
  gotland karlshamn karlskrona olofstrom ronneby solvesborg
  bjuv bromolla burlov bastad eslov helsingborg hassleholm hoganas horby hoor klippan kristianstad kavlinge landskrona lomma lund malmo
  osby perstorp simrishamn sjobo skurup staffanstorp svalov svedala tomelilla trelleborg vellinge ystad astorp angelholm
  ostragoinge orkelljunga
  falkenberg halmstad hylte kungsbacka laholm varberg
  ale alingsas bengtsfors bollebygd boras dalsed essunga falkoping fargelanda grastorp gullspang goteborg gotene herrljunga hjo harryda
  karlsborg kungalv lerum lidkoping lillaedet lysekil mariestad mark mellerud munkedal molndal orust partille skara skovde sotenas
  stenungsund stromstad svenljunga tanum tibro tidaholm tjorn tranemo trollhattan toreboda uddevalla ulricehamn vara vargarda vanersborg
  amal ockero
  arvika eda filipstad forshaga grums hagfors hammaro karlstad kil kristinehamn munkfors storfors sunne saffle torsby arjang
  askersund degerfors hallsberg hallefors karlskoga kumla laxa lekeberg lindesberg ljusnarsberg nora orebro
  arboga fagersta hallstahammar kungsor koping norberg sala skinnskatteberg surahammar vasteras
  avesta borlange falun gagnef hedemora leksand ludvika malung-salen mora orsa rattvik smedjebacken sater vansbro alvdalen
  bollnas gavle hofors hudiksvall ljusdal nordanstig ockelbo ovanaker sandviken soderhamn
  ornkoldsvik harnosand kramfors solleftea sundsvall timra ange
  berg bracke harjedalen herjedalen krokom ragunda stromsund are ostersund
  bjurholm dorotea lycksele mala nordmaling norsjo robertsfors skelleftea sorsele storuman umea vilhelmina vindeln vannas asele
  arjeplog arvidsjaur boden gallivare haparanda jokkmokk kalix kiruna lulea overkalix overtornea pajala pitea alvsbyn
`);
