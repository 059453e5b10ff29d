/**
 * Words that say nothing about how a system broke. "out", "down", "off", "up" and "no" are not among
 * them, nor are "many" and "never": "ran out", "too many connections" and "never returned" are what people say.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday a about above actually after again all almost already also although always am an and another any anybody anyone
  anything anyway are aren arent around as at away b be became because been before began being below between both but
  by c came can cannot cant could couldn couldnt d did didn didnt do does doesn doesnt doing don done dont during e
  each either else er etc even ever every everything exactly f few find first for from g gave get
  gets getting give given go goes going got h had hadn has hasn have haven having he her here hers him his how
  however i if in instead into is isn isnt it its itself j just k keep keeps kept kind know known knew l later less let
  like ll look looked looking lot m made make makes making may maybe me might mine more most much must my n   next nor not nothing now o of often oh ok okay on once one ones only onto or other others our ours own p
  perhaps please put q quite r rather re really s said same saw say saying says see seeing seem seemed seems seen she
  should shouldn since so some somebody someone something sometimes somehow somewhere soon sort still such sure t
  take takes taking than that thats the their theirs them themselves then there therefore these they thing
  things think this those though thought through thus time times to today together too took toward tried try
  trying u us use used uses using usual usually v ve very via w want wanted wants was wasn wasnt way we well went were
  weren what whatever whats when whenever where wherever whether which while who whoever whole whom whose why will with
  within won would wouldn x y yet you your yours yourself z`.split(/\s+/),
);
