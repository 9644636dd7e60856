/**
 * Reads QR codes from a picture or the camera: by the browser's own reader where it has one, else by a reader that is loaded
 * then. Nothing leaves the device, and no picture is kept.
 */

/** What browsers that read codes themselves offer. */
interface CodeReader {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface CodeReaderClass {
  new (options: { readonly formats: readonly string[] }): CodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Text of the code in it; null when none was found. */
type ReadCode = (canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) => Promise<string | null>;

/** Longer sides are scaled down to this many pixels: more does not help and takes long. */
const longestSide = 1600;
/** Pause between two looks through the camera. */
const pauseMs = 120;

async function codeReader(): Promise<ReadCode> {
  const { BarcodeDetector: Reader } = globalThis as { readonly BarcodeDetector?: CodeReaderClass };
  const formats = await Reader?.getSupportedFormats().catch((): readonly string[] => []);
  if (Reader !== undefined && formats?.includes('qr_code') === true) {
    const reader = new Reader({ formats: ['qr_code'] });
    return async (canvas) => (await reader.detect(canvas).catch(() => []))[0]?.rawValue ?? null;
  }
  const { default: decode } = await import('qr/decode.js');
  return (canvas, context) => {
    const { width, height } = canvas;
    try {
      return Promise.resolve(decode(context.getImageData(0, 0, width, height), { timeLimit: 250 }));
    } catch {
      return Promise.resolve(null);
    }
  };
}

/** A canvas to look at pictures on, as large as need be. */
function lookingGlass(): (source: CanvasImageSource, width: number, height: number) => Parameters<ReadCode> | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (source, width, height) => {
    if (context === null || width === 0 || height === 0) return null;
    const scale = Math.min(1, longestSide / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    return [canvas, context];
  };
}

/** Text of the code on a picture; null when there is none, or the file is no picture. */
export async function readPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const seen = lookingGlass()(picture, picture.width, picture.height);
  picture.close();
  return seen === null ? null : (await codeReader())(...seen);
}

export type CameraEnd = 'stopped' | 'refused' | 'no-camera';

/**
 * Shows the camera in the video and hands over each code it sees, until stopped. Asks for the camera: call it on a press only.
 * Never throws.
 */
export async function watchCamera(
  video: HTMLVideoElement,
  heard: (text: string) => void,
  signal: AbortSignal,
): Promise<CameraEnd> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
      audio: false,
    });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'no-camera';
  }
  const isStopped = (): boolean => signal.aborted;
  try {
    video.srcObject = stream;
    await video.play().catch(() => undefined);
    const read = await codeReader();
    const look = lookingGlass();
    while (!isStopped()) {
      const seen = look(video, video.videoWidth, video.videoHeight);
      const text = seen === null ? null : await read(...seen);
      if (text !== null && !isStopped()) heard(text);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return 'stopped';
  } catch {
    return 'no-camera';
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
