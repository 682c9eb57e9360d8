/** Time zones as they are named beside a time. */

/**
 * Minutes east of Greenwich. A name with two meanings (IST, CST, BST) has the one that news sites and feeds write most. "ET" and
 * its like stand for winter and summer alike; the winter's is taken.
 */
export const ZONES: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ gmt: 0, utc: 0, ut: 0, z: 0, wet: 0, west: 60, bst: 60, wat: 60, cat: 120, sast: 120, eat: 180 }),
  ...Object.entries({
    cet: 60,
    mez: 60,
    met: 60,
    cest: 120,
    mesz: 120,
    mest: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    trt: 180,
  }),
  ...Object.entries({ gst: 240, pkt: 300, ist: 330, npt: 345, wib: 420, wita: 480, wit: 540, ict: 420 }),
  ...Object.entries({ hkt: 480, sgt: 480, myt: 480, pht: 480, awst: 480, jst: 540, kst: 540 }),
  ...Object.entries({ acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780 }),
  ...Object.entries({
    nst: -210,
    ndt: -150,
    ast: -240,
    adt: -180,
    est: -300,
    edt: -240,
    et: -300,
    cst: -360,
    cdt: -300,
  }),
  ...Object.entries({ ct: -360, mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480 }),
  ...Object.entries({ akst: -540, akdt: -480, hst: -600, brt: -180, art: -180, clt: -240 }),
]);

/** "Z", "+02:00", "-03:30". */
export function offsetOf(eastMinutes: number): string {
  if (eastMinutes === 0) return 'Z';
  const [hours, minutes] = [Math.trunc(Math.abs(eastMinutes) / 60), Math.abs(eastMinutes) % 60];
  return `${eastMinutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
