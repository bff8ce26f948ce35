export { ImpactModule } from './impact.module.js';
