// Registers the listeners, in the worker's first turn, and does nothing else.
import { onAccessRemoved, onAlarm, onInstalled, onMessage, onStartup } from "../browser/events.js";
import { onNotificationClick } from "../browser/notifications.js";
import { openNetwork } from "../browser/tabs.js";
import { dispatch } from "./dispatch.js";
import { install, ring, start } from "./rounds.js";
import { forgetWhatWasTaken } from "./sites.js";

onMessage(dispatch);
onAlarm(ring);
onInstalled(install);
onStartup(start);
onAccessRemoved(forgetWhatWasTaken);
onNotificationClick(() => openNetwork("#week"));
