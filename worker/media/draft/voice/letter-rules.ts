/**
 * How English letters sound: "left(letters)right sounds", tried from the top for the letter that
 * comes next, rules parted by bars. `_` is the word's edge, V a vowel letter, C a consonant letter, E one of e i y, `*`
 * any number of the one before, and Q the endings before which a single consonant leaves its vowel
 * long. Sounds may be none: a silent letter.
 */
export const letterRules = `
_(a)_ AX | l(augh) AE F | (augh) AO | (au) AO | (aw) AO | (aire)_ EH R | (air) EH R
(are)_ EH R | (are)[flds] EH R | VC*(ary)_ EH R IY | VC*(ar)_ ER | VC*(ard)_ ER D | VC*(ards)_ ER D Z | w(ar) AO R
qu(ar) AO R | (arr)V AE R | (ar)i EH R | (ar) AA R | (ay)a AY | (ay) EY | (aigh) EY | (ai) EY | (ae) IY
(alk) AO K | (alm) AA M | (alf) AE F | (alves) AE V Z | (all)Q AO L | (all)V AE L | (all) AO L
(al)t AO L | (al)d AO L | (al)se AO L | VC*(al)_ AX L | VC*(als)_ AX L Z | VC*(ally)_ AX L IY
VC*(able)_ AX B AX L | VC*(ably)_ AX B L IY | VC*(age)_ IH JH | VC*(ages)_ IH JH IH Z
VC*(aged)_ IH JH D | VC*(ant)_ AX N T | VC*(ance)_ AX N S | VC*(ances)_ AX N S IH Z | VC*(an)_ AX N | VC*(ans)_ AX N Z
VC*(a)_ AX | VC*(as)_ AX Z | (a)CQ EY | (a)ste EY | (a)nge EY | (a)nging EY | (a)tion EY
(a)tor EY | (a)cious EY | (a)cial EY | _C*(a)Cle EY | _C*(a)Cy_ EY | _C*(a)Cies_ EY
_C*(a)per EY | _C*(a)t[eo]r EY | w(a)[tnslp] AA | (a) AE
VC*(e)_ | _C*(e)_ IY | VC*[szxcg](es)_ IH Z | VC*ch(es)_ IH Z | VC*sh(es)_ IH Z | V[CV]*(es)_ Z
V[CV]*[td](ed)_ IH D | V[CV]*[pkfscx](ed)_ T | V[CV]*sh(ed)_ T | V[CV]*ch(ed)_ T | V[CV]*(ed)_ D
V[CV]*(ely)_ L IY | V[CV]*(e)ful | V[CV]*(e)less | V[CV]*(e)ness | V[CV]*(e)ment | V[CV]*(e)some
(ee)r IH | (ee) IY | (eau) OW | (ear)C ER | (ear) IH R | (ea)d_ EH | (ea)dy EH | (ea)lth EH
(ea)ther EH | (ea)th_ EH | (ea)su EH | (ea)nt EH | (ea)sant EH | (ea)v[ye] IY | (ea) IY
(ere)_ IH R | (err) EH R | (er)[iy] EH R | (er) ER | (eigh) EY | (eign) EY N | (eir) EH R
(ei) IY | _C*(ey) EY | (ey)_ IY | (eys)_ IY Z | (ey) EY | (eur) ER | (eu) UW | [rlcjsd](ew) UW
_n(ew) UW | (ew) Y UW | (e)Ce_ IY | (e)Ces_ IY | (e)o IY | _r(e)CV IH | _d(e)CV IH | _b(e)CV IH
_pr(e)CV IH | _(ex) IH K S | VC*(el)_ AX L | VC*(els)_ AX L Z | VC*(en)_ AX N | VC*(ens)_ AX N Z
VC*(et)_ IH T | VC*(ets)_ IH T S | VC*(est)_ IH S T | VC*(ess)_ AX S | VC*(ent) AX N T
VC*(ences)_ AX N S IH Z | VC*(ence) AX N S | VC*(em)_ AX M | VC*(ety)_ AX T IY | (e) EH
_(i)_ AY | (igh) AY | (ign)_ AY N | (ign)[ie] AY N | (ild)_ AY L D | (ind)_ AY N D
(ind)[ei] AY N D | _C*(ie)_ AY | _C*(ied)_ AY D | _C*(ies)_ AY Z | (ied)_ IY D | (ies)_ IY Z
(ie)_ IY | (ier)_ IY ER | (ie)t AY AX | (ie)nc AY AX | (iew) Y UW | (ie) IY | (ious) IY AX S
(ior)_ IY ER | _C*(i)[ao] AY | (io) IY AX | (ia)_ IY AX | (ia) IY AX | (ire) AY ER
(iring)_ AY R IH NG | (irr) IH R | (ir) ER | VC*[ts](ive)_ IH V | VC*[ts](ives)_ IH V Z
VC*[ts](ively)_ IH V L IY | VC*(ice)_ IH S | VC*(ices)_ IH S IH Z | (ique)_ IY K | _(i)sl AY
VC*(i)_ IY | (i)Ce_ AY | (i)Ces_ AY | (i)Ced_ AY | (i)Cely_ AY | _C*(i)Cing_ AY
_C*(i)[dltkmnp]ers*_ AY | _C*(i)lent AY | _C*(i)Cle AY | _C*(i)val AY | _C*(i)nal AY | (i) IH
(oar) AO R | (oa) OW | (oo)k UH | [gwh](oo)d UH | st(oo)d UH | (oor) AO R | (oo) UW
(ought) AO T | (ough) AO F | (ould) UH D | (ous)_ AX S | (ously)_ AX S L IY | VC*(our) ER
(our) AO R | (oup) UW P | (ou)ght AO | (ou) AW | (ow)_ OW | (ows)_ OW Z | (own) AW N
(ow)[dleysw] AW | (ow) OW | (oy) OY | (oi) OY | (oe) OW | (ore) AO R | w(or)C ER | VC*(or)_ ER
VC*(ors)_ ER Z | (orr) AO R | (or) AO R | (o)ld OW | (oll)_ OW L | (olk) OW K | (ol)t OW L
(o)ther AH | (o)CQ OW | (o)tion OW | (o)sion OW | (o)_ OW | VC*(on)_ AX N | VC*(ons)_ AX N Z | VC*(om)_ AX M | VC*(oms)_ AX M Z
VC*(ot)_ AX T | (o)ng AO | (o)ff AO | (o)ft AO | (o)ss AO | (o)st AO | (o)g_ AO | (o)th AO
_C*(o)C[aeou] OW | (o) AA
g(u)[eiy] | (uit) UW T | (uy) AY | [rljs](ue)_ UW | (ue)_ Y UW | [rljstdn](u)CQ UW | (u)CQ Y UW
_(uni) Y UW N IH | [rljs](ure)_ UH R | (ure)_ Y UH R | (urr) ER | (ur)V Y UH R | (ur) ER
VC*(us)_ AX S | VC*(um)_ AX M | [pbf](ull) UH L | (u)sh AH | VC*(ul)_ AX L | VC*f(ul) AX L
(u)_ UW | (u)ous UW | (u)a UW | (u)e UW | (ui) UW IH | _C*[rljstdn](u)C[aeio] UW
_C*(u)C[aeio] Y UW | VC*(u)l[aeo] Y AX | VC*(u)C[aei] Y UW | (u) AH
_(y) Y | V(y)V Y | _C*(y)_ AY | _C*(ye)s*_ AY | f(y)_ AY | VC*(y)_ IY | (y)ing IY | (y)CQ AY
_C*(y)C[ao] AY | (y) IH
m(b)_ | m(b)s_ | (bt)_ T | (bb) B | (b) B
_(ch)r K | s(ch) K | (ch) CH | (ck) K | (cqu) K W | (cc)E K S | (cc) K | (cial) SH AX L
(cious) SH AX S | (cian) SH AX N | (cien) SH AX N | s(c)E | (c)E S | (c) K
(dge)_ JH | (dg)E JH | (dj) JH | (dd) D | (d) D
(ff) F | (f) F
_(gh) G | (gh) | _(gn) N | (gn)_ N | (gns)_ N Z | (gg) G | (gue)_ G | (gues)_ G Z | (g)ir G
(g)if G | n(ge)r JH ER | (ge)o JH | (ge)a JH | (g)E JH | (g) G
(h)V HH | (h)
(j) JH
_(kn) N | (kk) K | (k) K
C(le)_ AX L | C(les)_ AX L Z | C(led)_ AX L D | (ll) L | (l) L
(mn)_ M | (mm) M | (m) M
(ng)_ NG | (ngs)_ NG Z | (ng)ing NG | (nged)_ NG D | (n)g[eiy] N | (n)g NG | (n)k NG | (n)q NG
(n)x NG | (n)c[ta] NG | (nn) N | (n) N
(ph) F | _(ps) S | _(pn) N | (pp) P | (p) P
(que)_ K | (ques)_ K S | (qu) K W | (q) K
(rh) R | (rr) R | (r) R
(sch) S K | (ssion) SH AX N | (ssure) SH ER | (sh) SH | V(sion) ZH AX N | (sion) SH AX N
V(sure) ZH ER | V(su)al ZH UW | (ss) S | [ptkf](s)_ S | th(s)_ S | [ui](s)_ S | [^s](s)_ Z
V(se)_ Z | V(ses)_ Z IH Z | V(sed)_ Z D | V(s)ing_ Z | V(sm)_ Z AX M | (st)le S | (st)en_ S
V(s)V Z | (s) S
(tch) CH | s(tion) CH AX N | (tion) SH AX N | (tial) SH AX L | (tien) SH AX N | (tious) SH AX S
(ture) CH ER | (turing) CH ER IH NG | (tu)a CH UW | V(the)_ DH | V(th)er DH | V(th)ing_ DH
V(th)Q DH | (thm) DH AX M | (th) TH | (tt) T | (t) T
(vv) V | (v) V
_(wr) R | _(who)[^r] HH UW | (wh) W | (w) W
_(x) Z | (xc)E K S | (x) K S
(zz)a T S | (zz) Z | (z) Z
`;
