/** Where people find this installation; empty where nobody is sent to it. */
export class PublicAddress {
  constructor(readonly url: string) {}
}
