import { readConfiguration } from '@ledby/platform';
import { isBeating } from './heartbeat.js';

// Asked from outside, by a container's health check for one: exit code 0 means that the worker is at work.
process.exit(isBeating(readConfiguration(process.env).folder) ? 0 : 1);
