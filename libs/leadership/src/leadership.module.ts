import { Module } from '@nestjs/common';
import { LapseStandings } from './lapse-standings.js';
import { LayOutSeats } from './seats/lay-out-seats.js';
import { RecomputeStanding } from './standings/recompute-standing.js';

const seats = [LayOutSeats];
const standings = [RecomputeStanding, LapseStandings];

@Module({ providers: [...seats, ...standings], exports: [...seats, ...standings] })
export class LeadershipModule {}
