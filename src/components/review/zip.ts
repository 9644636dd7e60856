/** A small zip file, written while the site is built: the same bytes for the same content, whatever the day. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** January 1, 1980: the first day a zip file knows. */
const dosDate = 0x21;
const version = 20;
const deflated = 8;

interface Packed extends ZipEntry {
  readonly packed: Buffer;
  readonly offset: number;
}

/** What local and central headers say alike, from "version needed" on. */
function common({ name, bytes, packed }: Packed): Buffer {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(version, 0);
  part.writeUInt16LE(0, 2);
  part.writeUInt16LE(deflated, 4);
  part.writeUInt16LE(0, 6);
  part.writeUInt16LE(dosDate, 8);
  part.writeUInt32LE(crc32(bytes), 10);
  part.writeUInt32LE(packed.length, 14);
  part.writeUInt32LE(bytes.length, 18);
  part.writeUInt16LE(Buffer.byteLength(name), 22);
  part.writeUInt16LE(0, 24);
  return part;
}

function signature(value: number): Buffer {
  const part = Buffer.alloc(4);
  part.writeUInt32LE(value);
  return part;
}

/** Comment, disk, kind and rights: all empty; then where the local header stands. */
function centralEnd(offset: number): Buffer {
  const part = Buffer.alloc(14);
  part.writeUInt32LE(offset, 10);
  return part;
}

export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = { ...entry, packed: deflateRawSync(entry.bytes, { level: 9 }), offset };
    const local = Buffer.concat([signature(0x04034b50), common(packed), Buffer.from(entry.name), packed.packed]);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(version);
    centrals.push(
      Buffer.concat([signature(0x02014b50), made, common(packed), centralEnd(offset), Buffer.from(entry.name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, central, signature(0x06054b50), end]));
}
