// Generated, do not edit: pnpm gen
import actionPose from "./action-pose/index";
import audioUpload from "./audio-upload/index";
import cast from "./cast/index";
import character from "./character/index";
import coherentScene from "./coherent-scene/index";
import enhance from "./enhance/index";
import film from "./film/index";
import frame from "./frame/index";
import i2v from "./i2v/index";
import image from "./image/index";
import imageUpload from "./image-upload/index";
import lipSync from "./lip-sync/index";
import note from "./note/index";
import portraitSet from "./portrait-set/index";
import prompt from "./prompt/index";
import restyle from "./restyle/index";
import sequence from "./sequence/index";
import sketch from "./sketch/index";
import style from "./style/index";
import talkingPortrait from "./talking-portrait/index";
import training from "./training/index";
import upscale from "./upscale/index";
import videoUpload from "./video-upload/index";
import voice from "./voice/index";

export const nodeRegistry = {
  "action-pose": actionPose,
  "audio-upload": audioUpload,
  cast,
  character,
  "coherent-scene": coherentScene,
  enhance,
  film,
  frame,
  i2v,
  image,
  "image-upload": imageUpload,
  "lip-sync": lipSync,
  note,
  "portrait-set": portraitSet,
  prompt,
  restyle,
  sequence,
  sketch,
  style,
  "talking-portrait": talkingPortrait,
  training,
  upscale,
  "video-upload": videoUpload,
  voice,
} as const;
