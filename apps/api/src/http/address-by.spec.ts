import express from 'express';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { addressBy } from './address-by.js';

/** A request that came from the nearest proxy, or from the caller where there is none. */
const from = (nearest: string, forwarded?: string): IncomingMessage => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: nearest });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) {
    request.headers['x-forwarded-for'] = forwarded;
  }
  return request;
};

const addressBehind = (proxies: number) => addressBy(express().set('trust proxy', proxies));

describe('where a request came from', () => {
  it.each([
    ['no proxy and no header', 0, undefined, '192.0.2.1'],
    ['no proxy, whatever the header says', 0, '198.51.100.7', '192.0.2.1'],
    ['one proxy', 1, '198.51.100.7', '198.51.100.7'],
    ['one proxy and a header that the caller had begun', 1, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['two proxies', 2, '203.0.113.9, 198.51.100.7', '203.0.113.9'],
    ['one proxy that says nothing', 1, undefined, '192.0.2.1'],
  ])('is found with %s', (_, proxies, forwarded, expected) => {
    expect(addressBehind(proxies)(from('192.0.2.1', forwarded))).toBe(expected);
  });
});
