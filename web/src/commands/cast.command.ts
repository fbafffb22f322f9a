import { navigate } from "wouter/use-browser-location";
import { always, type Command } from "./command";

export default {
  id: "cast",
  title: "Cast",
  group: "View",
  keys: [],
  when: always,
  run: () => navigate("/cast"),
} satisfies Command;
