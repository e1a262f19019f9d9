/** Which pictures of an article may be loaded where it is shown. */

/** `withheld`: nothing is asked of any site; pictures that stand in the article itself (`data:`) still show. */
export type Pictures = 'loaded' | 'withheld';

/** Pixels of the largest picture that nobody sees and that only counts readers. */
const DOT = 2;

/** Says the markup of an `<img>` that there is nothing to see? @param stated gives its attributes */
export function isTrackingPixel(stated: (name: 'width' | 'height') => string | null): boolean {
  return (['width', 'height'] as const).every((name) => {
    const pixels = stated(name);
    return pixels !== null && Number(pixels) <= DOT;
  });
}

/**
 * The address to load a picture from. Browsers load nothing over http into an extension's page (its policy allows
 * https alone, and neither browser tries https in its place), while most sites answer to both: so https is asked.
 * @param address one that `safeImage` has let through
 */
export function loadableAddress(address: string): string {
  return address.replace(/^http:/i, 'https:');
}

/** The address of a picture that can be shown without asking anyone, or null. */
export function localPicture(address: string): string | null {
  return /^data:/i.test(address) ? address : null;
}
