import { z } from 'zod';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export const environments = ['development', 'production', 'test'] as const;
export const logPlaces = ['file', 'stdout'] as const;
export const workerPlaces = ['in-process', 'separate'] as const;

const oneOf = (words: readonly string[]): string => `one of ${words.join(', ')}`;

const isUrlOf = (value: string, protocols: readonly string[]): boolean => {
  const url = URL.parse(value);
  return url !== null && protocols.includes(url.protocol) && url.hostname !== '';
};

const isDatabaseUrl = (value: string): boolean => isUrlOf(value, ['postgres:', 'postgresql:']) && new URL(value).pathname.length > 1;
const isOrigin = (value: string): boolean => isUrlOf(value, ['http:', 'https:']) && new URL(value).href === `${new URL(value).origin}/`;
const isRowCount = (value: string): boolean => /^[1-9]\d{3,9}$/.test(value);
const isPort = (value: string): boolean => /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535;

const databaseUrl = z.string().refine(isDatabaseUrl).optional().describe('postgres://USER:PASSWORD@HOST:PORT/DATABASE');

/** The description is the shape that a refusal names; the value itself never appears in one. */
export const variables = z.object({
  DATABASE_URL: databaseUrl,
  DATABASE_APP_URL: databaseUrl,
  KEYS_URL: databaseUrl,
  PORT: z.string().refine(isPort).transform(Number).default(3000).describe('a whole number from 1 to 65535'),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/)
    .default('127.0.0.1')
    .describe('a host name or an IP address to listen on'),
  LEDBY_DATA: z
    .string()
    .regex(/^[^\0\r\n]{1,4096}$/)
    .default('.ledby')
    .describe('the path of a folder'),
  LEDBY_DEMO: z.enum(['0', '1']).optional().describe('0 or 1'),
  LEDBY_SECRET: z.string().min(32).optional().describe('at least 32 characters'),
  LEDBY_LOG: z.enum(logLevels).default('info').describe(oneOf(logLevels)),
  LEDBY_LOG_TO: z.enum(logPlaces).default('file').describe(oneOf(logPlaces)),
  LEDBY_PROXIES: z
    .string()
    .regex(/^[0-9]$/)
    .transform(Number)
    .default(0)
    .describe('how many proxies stand before Ledby, from 0 to 9'),
  LEDBY_RELEASE_THRESHOLDS: z
    .string()
    .regex(/^[A-Za-z]{1,40}=\d{1,9}(,[A-Za-z]{1,40}=\d{1,9})*$/)
    .optional()
    .describe('names of thresholds with whole numbers, such as units=20,resolution=20'),
  LEDBY_ROWS_PER_MINUTE: z
    .string()
    .refine(isRowCount)
    .transform(Number)
    .optional()
    .describe('how many rows one user may ask for in a minute, from 1000 to 9999999999'),
  LEDBY_SMTP_URL: z
    .string()
    .refine(value => isUrlOf(value, ['smtp:', 'smtps:']))
    .optional()
    .describe('smtp://USER:PASSWORD@HOST:PORT or smtps://USER:PASSWORD@HOST:PORT'),
  LEDBY_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]{3,200}$/)
    .default('Ledby <ledby@localhost>')
    .describe('a name and an address, such as Ledby <ledby@example.org>'),
  LEDBY_URL: z.string().refine(isOrigin).optional().describe('http://HOST or https://HOST, with a port if need be and without a path'),
  LEDBY_WORKER: z.enum(workerPlaces).default('in-process').describe(oneOf(workerPlaces)),
  NODE_ENV: z.enum(environments).default('development').describe(oneOf(environments)),
});
