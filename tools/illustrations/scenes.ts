import type { Scene } from './frame.ts';
import { birds } from './scenes/birds.ts';
import { blocks } from './scenes/blocks.ts';
import { busStop } from './scenes/bus-stop.ts';
import { cones } from './scenes/cones.ts';
import { den } from './scenes/den.ts';
import { desk } from './scenes/desk.ts';
import { evening } from './scenes/evening.ts';
import { garden } from './scenes/garden.ts';
import { horse } from './scenes/horse.ts';
import { kitchen } from './scenes/kitchen.ts';
import { listening } from './scenes/listening.ts';
import { marking } from './scenes/marking.ts';
import { music } from './scenes/music.ts';
import { orienteering } from './scenes/orienteering.ts';
import { payslip } from './scenes/payslip.ts';
import { people } from './scenes/people.ts';
import { planets } from './scenes/planets.ts';
import { puddle } from './scenes/puddle.ts';
import { robots } from './scenes/robots.ts';
import { rules } from './scenes/rules.ts';
import { shore } from './scenes/shore.ts';
import { smells } from './scenes/smells.ts';
import { snow } from './scenes/snow.ts';
import { spreading } from './scenes/spreading.ts';
import { storyTime } from './scenes/story-time.ts';
import { textiles } from './scenes/textiles.ts';
import { theatre } from './scenes/theatre.ts';
import { workshop } from './scenes/workshop.ts';
import { worms } from './scenes/worms.ts';

/** Every picture of the demo: those of its articles, those with people in them, and those that wait for an article. */
export const SCENES: readonly Scene[] = [
  ...cones,
  ...listening,
  ...marking,
  ...birds,
  ...rules,
  ...payslip,
  ...smells,
  ...spreading,
  ...worms,
  ...busStop,
  ...people,
  workshop,
  kitchen,
  music,
  textiles,
  snow,
  orienteering,
  shore,
  garden,
  planets,
  robots,
  theatre,
  den,
  blocks,
  storyTime,
  evening,
  desk,
  horse,
  puddle,
];
