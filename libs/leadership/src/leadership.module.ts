import { Module } from '@nestjs/common';
import { LapseStandings } from './lapse-standings.js';

@Module({ providers: [LapseStandings], exports: [LapseStandings] })
export class LeadershipModule {}
