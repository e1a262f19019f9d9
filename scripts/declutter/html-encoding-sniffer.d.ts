declare module 'html-encoding-sniffer' {
  /** The canonical name of the encoding of an HTML file, by the algorithm of the HTML standard. */
  export default function sniff(bytes: Uint8Array, options?: { defaultEncoding?: string }): string;
}
