package org.wayforward.participant;

import org.wayforward.identity.Actor;

/** Somebody who has just joined with a browser: who they are now, and the key that browser keeps in its cookie. */
public record Joined(Actor actor, String key) {}
