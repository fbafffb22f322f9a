import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleGif, sampleJpeg, samplePng, sampleWebp } from "./samples";
import { sniff } from "./sniff";

const text = (content: string): Uint8Array =>
  Uint8Array.from(content.padEnd(64, "\0"), (letter) => letter.charCodeAt(0));

test.each([
  ["image/png", "image", samplePng(2, 2)],
  ["image/jpeg", "image", sampleJpeg(2, 2)],
  ["image/webp", "image", sampleWebp(2, 2)],
  ["image/gif", "image", sampleGif(2, 2)],
  ["video/mp4", "video", text("\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41")],
  ["video/mp4", "video", text("\0\0\0\x20ftypmp42\0\0\0\0")],
  ["video/quicktime", "video", text("\0\0\0\x14ftypqt  \0\0\0\0qt  ")],
  ["video/webm", "video", text("\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84webm")],
  ["audio/wav", "audio", text("RIFF\x24\0\0\0WAVEfmt ")],
  ["audio/mpeg", "audio", text("ID3\x04\0\0\0\0\0\x21")],
  ["audio/mpeg", "audio", text("\xff\xfb\x90\x64")],
  ["audio/ogg", "audio", text("OggS\0\x02\0\0\0\0\0\0\0\0abcd\0\0\0\0efgh\x01\x13OpusHead")],
  ["audio/ogg", "audio", text("OggS\0\x02\0\0\0\0\0\0\0\0abcd\0\0\0\0efgh\x01\x1e\x01vorbis")],
  ["audio/mp4", "audio", text("\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom")],
])("%s", (mime, kind, bytes) => {
  expect(sniff(bytes)).toEqual({ kind, mime });
});

test.each([
  ["HTML", "<!doctype html><html>"],
  ["SVG", '<svg xmlns="http://www.w3.org/2000/svg">'],
  ["XML", '<?xml version="1.0"?><svg>'],
  ["PDF", "%PDF-1.7"],
  ["zip", "PK\x03\x04"],
  ["Matroska", "\x1aE\xdf\xa3\x9fB\x82\x88matroska"],
  ["HEIC", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
  ["AVIF", "\0\0\0\x18ftypavif\0\0\0\0mif1avif"],
  ["UTF-16 text", "\xff\xfeh\0i\0"],
  ["AVI", "RIFF\x24\0\0\0AVI LIST"],
  ["nothing", ""],
])("%s is not taken", (_, content) => {
  expect(sniff(text(content))).toBeNull();
});

test("no bytes make it throw", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void sniff(bytes)));
});
