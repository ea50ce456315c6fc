// A picture of few colours as a PNG with a palette: less than half the bytes of one with a colour per pixel.
import { crc32, deflateSync } from "node:zlib";

const MOST_COLOURS = 256;

// The colours of a picture, and for each pixel the number of its colour, or of the nearest where there are too many:
// each time the colour is added that looks most wrong without it.
async function coloured(view, png) {
  return view.evaluate(async ([data, most]) => {
    const picture = Object.assign(new Image(), { src: `data:image/png;base64,${data}` });
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const paper = new OffscreenCanvas(width, height).getContext("2d");
    paper.drawImage(picture, 0, 0);
    const dots = paper.getImageData(0, 0, width, height).data;
    const colourAt = (at) => (dots[at] << 16) | (dots[at + 1] << 8) | dots[at + 2];
    const counts = new Map();
    for (let at = 0; at < dots.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
    const apart = (a, b) => [16, 8, 0].reduce((sum, bits) => sum + (((a >> bits) & 255) - ((b >> bits) & 255)) ** 2, 0);
    const numbers = new Map();
    const faults = new Map([...counts.keys()].map((colour) => [colour, Infinity]));
    const colours = [];
    const worst = () => [...faults].reduce((one, other) => (other[1] * counts.get(other[0]) > one[1] * counts.get(one[0]) ? other : one));
    while (colours.length < most && worst()[1]) {
      const [added] = worst();
      for (const [colour, fault] of faults) {
        if (apart(colour, added) < fault) numbers.set(colour, colours.length) && faults.set(colour, apart(colour, added));
      }
      colours.push(added);
    }
    const pixels = Array.from({ length: dots.length / 4 }, (_, dot) => numbers.get(colourAt(4 * dot)));
    return { width, height, colours, pixels };
  }, [png.toString("base64"), MOST_COLOURS]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

// The same picture, from what a browser made of it; `view` is any page of that browser.
export async function withPalette(view, png) {
  const { width, height, colours, pixels } = await coloured(view, png);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const rows = Array.from({ length: height }, (_, row) => [0, ...pixels.slice(row * width, (row + 1) * width)]);
  const chunks = [["IHDR", head], ["PLTE", palette], ["IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([png.subarray(0, 8), ...chunks.map(([name, data]) => chunk(name, data))]);
}
