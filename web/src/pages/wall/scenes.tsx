import type { ReactNode } from "react";

/**
 * Drawings of film frames, 160 by 90, for the examples. Their colours are a picture's own: the same
 * by day and by night.
 */
const sea = (
  <>
    <path fill="#1c2734" d="M0 0h160v90H0z" />
    <path fill="#33404f" d="M0 26h160v40H0z" />
    <path fill="#6f5f66" d="M0 40h160v18H0z" />
    <path fill="#d0936b" d="M0 50h160v6H0z" />
    <path fill="#14202b" d="M0 56h160v34H0z" />
    <path fill="#f6d58a" opacity=".3" d="M103 25 0 6v22z" />
    <path fill="#e2d9c8" d="M99 30h9l3 36H96z" />
    <path fill="#b4553f" d="m98.3 40 10.5 0 .8 9H97.500z" />
    <path fill="#f9e3a7" d="M100 22h7v7h-7z" />
    <path fill="#0d141b" d="M99 19h9l-4.5-4zM98 28.500h11V31H98z" />
    <path
      fill="#0b1117"
      d="M70 68c8-5 17-3 24-5 9-2 17 1 24 0 14-1 22 6 42 4v23H60c0-8 2-17 10-22z"
    />
    <path fill="#d0936b" opacity=".55" d="M8 62h30v1H8zM24 68h22v1H24zM4 76h34v1.200H4z" />
  </>
);

const street = (
  <>
    <path fill="#2c3a4a" d="M0 0h160v90H0z" />
    <path fill="#596a78" d="M62 0h36v52H62z" />
    <path fill="#131921" d="M0 0h66l8 44-8 12L0 80zM160 0H96l-9 44 9 12 64 24z" />
    <path fill="#1c242e" d="M66 0h6l4 46-5 8zM96 0h-6l-5 46 6 8z" />
    <path fill="#1a222b" d="M66 56h30l64 24v10H0V80z" />
    <path fill="#e8b765" d="M20 26h9v13h-9zM44 31h6v10h-6zM128 18h8v12h-8z" />
    <path fill="#d0604f" d="M108 20h6v24h-6z" />
    <path fill="#d0604f" opacity=".35" d="m100 62 6-1 8 27h-9z" />
    <path fill="#e8b765" opacity=".28" d="m46 63 6-2-10 28H30z" />
    <path
      fill="#0a0d12"
      d="M75 49c0-3 1.5-5 4.5-5s4.5 2 4.5 5l2 17-1 13h-3.500l-2-11-2 11H74l-1-13z"
    />
    <path fill="#0a0d12" d="M79.5 44.500a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.200z" />
    <path fill="#0a0d12" opacity=".5" d="M74 79h11l4 10H71z" />
  </>
);

const doorway = (
  <>
    <path fill="#161b22" d="M0 0h160v90H0z" />
    <path fill="#1f262f" d="M0 0h58v76H0zM104 0h56v76h-56z" />
    <path fill="#e6b56b" d="M62 8h38v68H62z" />
    <path fill="#f3d499" d="M78 8h22v68H78z" />
    <path fill="#10141a" d="M58 4h46v4H62v68h-4zM100 8h4v68h-4z" />
    <path fill="#20262e" d="M0 76h160v14H0z" />
    <path fill="#a9814e" d="M62 76h38l22 14H44z" />
    <path
      fill="#0e1116"
      d="M79 26a5.6 5.6 0 0 1 10.5 3.500c-.5 3-2 4.5-3 5.500l6 3c3 2 3.5 6 3.5 11l4 1v4l-6 .5-1-7-.5 28h-6L85 58l-2.5 17.500h-6l1-28-3-6c.5-4 3-5.5 5.5-6.5-1.5-2.5-2-6-1-9z"
    />
    <path fill="#2a323c" d="M14 22h26v32H14zM122 20h24v26h-24z" />
  </>
);

const face = (
  <>
    <path fill="#252c37" d="M0 0h160v90H0z" />
    <path fill="#c98a5a" opacity=".5" d="M18 14a9 9 0 1 0 0 18 9 9 0 0 0 0-18z" />
    <path
      fill="#6f93a8"
      opacity=".4"
      d="M136 36a12 12 0 1 0 0 24 12 12 0 0 0 0-24zM120 8a6 6 0 1 0 0 12 6 6 0 0 0 0-12z"
    />
    <path fill="#12161d" d="M30 90c3-13 16-17 32-20h38c16 3 27 8 30 20z" />
    <path fill="#4b332c" d="M70 58h22v13c-5 7-16 7-22 0z" />
    <path fill="#14110f" d="M56 40C54 14 66 3 82 3c18 0 28 13 25 37l-4 14H60z" />
    <path fill="#c98f6f" d="M61 32c0-15 8-22 20-22s21 7 21 22c0 20-9 36-21 36S61 52 61 32z" />
    <path fill="#6b463a" d="M84 10c11 1 18 8 18 22 0 20-9 36-21 36-1 0-1.5-7-.5-12l5-3-4-11 3-9z" />
    <path fill="#14110f" d="M59 34c2-13 8-19 22-20 12 0 19 5 23 18-1-18-8-27-23-27S57 15 59 34z" />
    <path
      fill="#2a1a15"
      d="M66.5 34c2.5-2.5 6-2.5 9-.500l-.5 1.800c-2.5-1-5.5-1-8 .500zM88 33.500c3-2 6-2 8.5.500l-.4 1.700c-2.3-1.5-5-1.5-7.6-.500zM73 56c4-2 9-2 13 0-3 3-10 3-13 0z"
    />
    <path
      fill="#8e8b86"
      opacity=".55"
      d="M12 40l-3 14M44 8l-3 15M128 66l-3 13M148 18l-3 13"
      stroke="#8fa3b3"
      strokeWidth=".8"
    />
  </>
);

const rooftop = (
  <>
    <path fill="#18212f" d="M0 0h160v90H0z" />
    <path fill="#253247" d="M0 34h160v40H0z" />
    <path fill="#e8e0cb" d="M122 12a8 8 0 1 0 0 16 8 8 0 0 0 0-16z" />
    <path
      fill="#1d293b"
      d="M0 40h12v-9h10v15h9V34h14v14h8V26h3v-6h2v6h9v20h12V37h13v11h8V31h16v16h9V38h14v10h8v-8h15v50H0z"
    />
    <path fill="#111926" d="M0 58h10v-8h15v9h12V47h17v14h20v-7h14v9h19V50h15v12h15v-8h23v36H0z" />
    <path
      fill="#efc777"
      d="M4 44h2v2H4zM15 36h2v2h-2zM15 42h2v2h-2zM36 40h2v2h-2zM58 32h2v2h-2zM62 38h2v2h-2zM84 42h2v2h-2zM106 36h2v2h-2zM112 42h2v2h-2zM134 43h2v2h-2zM150 45h2v2h-2zM14 55h2v2h-2zM42 52h2v2h-2zM47 57h2v2h-2zM79 58h2v2h-2zM112 55h2v2h-2zM118 60h2v2h-2zM146 58h2v2h-2z"
    />
    <path
      fill="#07090d"
      d="M0 70h160v20H0zM18 44c0-3 20-3 20 0v16H18zM20 60h2v11h-2zM34 60h2v11h-2zM28 36l11 7H17z"
    />
    <path
      fill="#07090d"
      d="M97 56.500c0-2.5 1.3-4 3.5-4s3.5 1.5 3.5 4l1.5 9-.8 5.500h-8.400l-.8-5.500zM100.5 52.500a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.800z"
    />
  </>
);

const table = (
  <>
    <path fill="#1e1b1c" d="M0 0h160v90H0z" />
    <path fill="#8ea1a8" d="M34 6h92v50H34z" />
    <path fill="#b9c2bd" d="M34 30h92v26H34z" />
    <path fill="#5d6d72" d="M34 44h20v-9h12v6h16v-12h14v14h30v13H34z" />
    <path fill="#1e1b1c" d="M62.5 6h2.500v50h-2.500zM95 6h2.500v50H95z" />
    <path
      fill="#0d0c0d"
      d="M47 33a7 7 0 1 1 3 13c9 2 13 8 14 18l8 2v3H36c-3-12 1-20 9-23-2-4-2-8 2-13zM113 33a7 7 0 1 0-3 13c-9 2-13 8-14 18l-8 2v3h36c3-12-1-20-9-23 2-4 2-8-2-13z"
    />
    <path fill="#3a2a22" d="M40 68h80v4H40zM76 72h8v18h-8z" />
    <path fill="#e6b56b" d="m80 14 8 9H72z" />
    <path fill="#e6b56b" opacity=".35" d="M72 23h16l14 45H58z" />
    <path fill="#0d0c0d" d="M79.5 0h1v15h-1z" />
    <path fill="#efe7d8" d="M72 66h12v2H72zM92 63.500h5V68h-5z" />
  </>
);

const profile = (
  <>
    <path fill="#10141a" d="M0 0h160v90H0z" />
    <path fill="#9eb0b0" d="M14 8h120c5 0 8 3 8 8v46c0 5-3 8-8 8H14z" />
    <path fill="#d9c19a" d="M14 38h128v12H14z" />
    <path fill="#7c8a6f" d="M14 46c24-8 44 2 66-2 26-5 40-2 62 2v8H14z" />
    <path fill="#4c5a4c" d="M14 54h128v8c0 5-3 8-8 8H14z" />
    <path fill="#e9eeea" opacity=".5" d="M20 20h48v1H20zM84 27h50v1H84zM30 58h60v1H30z" />
    <path
      fill="#0a0c10"
      d="M40 90c0-14 5-20 16-23 4-1 6-4 6-7-8-5-12-13-12-23 0-15 10-24 24-24 14 0 22 7 24 17 .5 3-.5 4.5-.5 7l5 9c.6 1.5-.5 2.3-3 2.800l.5 4.2-1.5 2 .8 2.600c-.3 1.4-1 2-1 3.4 0 5-4 6-12 5-1 4 0 7 4 8 9 2 15 6 17 16z"
    />
  </>
);

const drawings = { sea, street, doorway, face, rooftop, table, profile } as const;

export type SceneName = keyof typeof drawings;

/** A drawing, or a part of it as a viewBox: a closer shot of the same. */
export interface Panel {
  readonly scene: SceneName;
  readonly crop?: string;
}

export const sceneOf = (name: SceneName): ReactNode => drawings[name];
