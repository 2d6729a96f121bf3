/** Pixels to a unit: sharp on a good screen and in print. */
const SCALE = 2;
/** Most pixels of a side that every browser still draws. */
const MOST_PIXELS = 8000;

/** A drawing as a bitmap. @throws {Error} when the browser cannot draw it */
export async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const scale = Math.min(SCALE, MOST_PIXELS / width, MOST_PIXELS / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture was made")) : resolve(blob)), "image/png"),
  );
}
