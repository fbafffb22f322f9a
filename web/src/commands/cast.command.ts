import { navigate } from "wouter/use-browser-location";
import * as says from "#words/commands";
import { always, type Command } from "./command";

export default {
  id: "cast",
  title: says.cast,
  group: "View",
  keys: [],
  when: always,
  run: () => navigate("/cast"),
} satisfies Command;
