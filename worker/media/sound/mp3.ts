import mp3Module from "minimp3-wasm/dist/decoder.opt.wasm";

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly decoder_init: () => void;
  readonly decoder_set_mp3_data_size: (size: number) => void;
  readonly decoder_mp3_data_offset: () => number;
  readonly decoder_seek: (seconds: number) => void;
  readonly decoder_decode: (seconds: number) => void;
  readonly decoder_pcm_data_offset: () => number;
  readonly decode_results_sampling_rate: () => number;
  readonly decode_results_num_channels: () => number;
  readonly decode_results_num_samples: () => number;
}

const piece = 5;

/** Reads an MP3 some seconds at a time, mixed to one channel. */
export function* mp3Pieces(bytes: Uint8Array): Generator<{ samples: Float32Array; rate: number }> {
  // Its memory only grows, so every file gets one of its own that goes with it.
  const { exports } = new WebAssembly.Instance(mp3Module, {});
  const mp3 = exports as unknown as Exports;
  mp3.decoder_init();
  mp3.decoder_set_mp3_data_size(bytes.length);
  new Uint8Array(mp3.memory.buffer).set(bytes, mp3.decoder_mp3_data_offset());
  mp3.decoder_seek(0);
  for (;;) {
    mp3.decoder_decode(piece);
    const values = mp3.decode_results_num_samples();
    const channels = mp3.decode_results_num_channels();
    if (values <= 0 || channels <= 0) return;
    const pcm = new Int16Array(mp3.memory.buffer, mp3.decoder_pcm_data_offset(), values);
    const samples = new Float32Array(values / channels);
    for (let place = 0; place < samples.length; place++) {
      let sum = 0;
      for (let channel = 0; channel < channels; channel++)
        sum += pcm[place * channels + channel] ?? 0;
      samples[place] = sum / channels / 32768;
    }
    yield { samples, rate: mp3.decode_results_sampling_rate() };
  }
}
