const TABLE = [
  0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01,
  0x8801, 0x4400,
];

/** FIT's 16-bit checksum; over a part together with the checksum at its end it is 0. */
export function fitCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = nextCrc(nextCrc(crc, byte & 0xf), byte >> 4);
  return crc;
}

function nextCrc(crc: number, nibble: number): number {
  return ((crc >> 4) & 0x0fff) ^ (TABLE[crc & 0xf] ?? 0) ^ (TABLE[nibble] ?? 0);
}
