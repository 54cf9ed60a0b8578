export { changeNoun as changeTogether, type Decided as ChangedWith } from './nouns';
