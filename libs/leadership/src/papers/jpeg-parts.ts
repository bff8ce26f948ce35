const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
/** Adobe's part says how colours are coded; without it some pictures would be seen in false ones. */
const adobe = 0xee;

/** Tables, frames and scans. Application parts (cameras, places, thumbnails) and comments are left behind. */
const isKept = (marker: number) => (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdf) || marker === adobe;

/** Where the coded picture ends: at the first marker that is neither a restart nor a stuffed byte. */
function endOfScan(content: Buffer, start: number): number {
  for (let place = content.indexOf(0xff, start); place !== -1; place = content.indexOf(0xff, place + 1)) {
    const next = content[place + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0 && next !== 0xff && !isRestart) {
      return place;
    }
  }
  return content.length;
}

/** The same picture without remarks, ended where it ends; undefined where it is damaged. */
export function withoutJpegRemarks(content: Buffer): Buffer | undefined {
  const kept: Buffer[] = [Buffer.from([0xff, startOfImage])];
  let hasScan = false;
  for (let place = 2; place + 1 < content.length;) {
    const marker = content[place + 1] ?? 0;
    if (content[place] !== 0xff) {
      return undefined;
    }
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === endOfImage) {
      return hasScan ? Buffer.concat([...kept, Buffer.from([0xff, endOfImage])]) : undefined;
    }
    const length = place + 4 <= content.length ? content.readUInt16BE(place + 2) : 0;
    const afterHeader = place + 2 + length;
    if (length < 2 || afterHeader > content.length) {
      return undefined;
    }
    const end = marker === startOfScan ? endOfScan(content, afterHeader) : afterHeader;
    hasScan ||= marker === startOfScan;
    if (isKept(marker)) {
      kept.push(content.subarray(place, end));
    }
    place = end;
  }
  return undefined;
}
