import type { TalkLexicon } from '../../talk.ts';
import { IMPACT } from '../impact/lexicon.ts';
import { RESPONDING } from './responding.ts';

/** Splits a list written with commas. */
function phrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

const SMALL_TALK = {
  thanks: phrases(
    `thanks, thank you, thank u, thanks all, thanks for your help, thanks for the help, thank you for your help, thx, thnx, tnx, ty, tysm, cheers, ta, much appreciated, appreciated, appreciate it,
     i appreciate it, i appreciate that, many thanks, big thanks, thanks a lot, thanks so much, thanks a million,
     thanks a bunch, thank you so much, thank you very much, great thanks, kudos, 🙏, ❤, 💙, 💚, 💛, 🧡, 💜, 🤗, 😘`,
  ),
  praise: phrases(
    `good bot, nice bot, good job, nice job, great job, well done, nice work, great work, good work, awesome, amazing,
     excellent, perfect, great, nice, nice one, cool, sweet, brilliant, fantastic, wonderful, superb, impressive, love it,
     i love it, i like it, i love you, love you, i like you, you rock, you are awesome, you are great, you are the best,
     you're the best, very helpful, that helped, that helps, this helps, helpful, that was helpful, that is great,
     best bot, clever, smart, wow, bravo, congrats, hooray, yay, good, very good, so good, that's good, this is great, this is awesome, this is cool, this is perfect, this is helpful,
     this is nice, it is great, it's great, it is perfect, it's perfect, good to know,
     great bot, lovely, neat, nice to hear, good to hear, great news, 👏, 🎉, 🥳, 💯, ⭐, 🌟, 😍, 🔥, 🚀, 💪, 🙌, 🏆, 😎`,
  ),
  ok: phrases(
    `ok, okay, k, kk, okey, oki, alright, all right, fine, got it, gotcha, understood, i see, right, sure thing, roger,
     makes sense, fair enough, noted, no problem, no worries, np, no prob, you are welcome, you're welcome, welcome, hm,
     hmm, mhm, oh, ah, aha, oh ok, oh i see, ack, acknowledged, works for me, sounds good, it works, works now,
     it works now, that works, solved, 👍, 👌, ✅, ✔, 🙂, 😊, 😀, 😃, 😄, 😁, 🤝, 🫡, 🙋, thumbs up`,
  ),
  yes: phrases(
    `yes, yep, yeah, yup, ya, yea, y, sure, of course, please do, do it, go ahead, confirm, i confirm, confirmed,
     absolutely, definitely, correct, exactly, that's right, yes do it, yes i am, i am sure, i'm sure, certainly, affirmative`,
  ),
  no: phrases(
    `no, nope, nah, no way, not now, not really, don't, do not, please don't, no thank you, no thanks, negative,
     rather not, better not, not this time, of course not, not yet, n`,
  ),
  cancel: phrases(
    `cancel, cancel that, cancel it, cancel this, never mind, nevermind, nvm, forget it, forget that, forget about it,
     abort, ignore that, ignore me, ignore it, disregard, disregard that, scratch that, leave it, drop it, my bad,
     sorry, oops, my mistake, wrong chat, wrong channel, wrong window, exit, quit, close, nothing, it's nothing`,
  ),
  stop: phrases(
    `stop, stop it, stop that, stop this, stop now, enough, stop please,
     stop bot, go away, too many alerts, too many messages, too many notifications, too much noise, too noisy, this is too noisy, it is too noisy, less noise, fewer alerts, fewer messages, less alerts, less messages, you post too much, you talk too much, why so many alerts,
     why so many messages, so many alerts, this is too much, stop bothering us, stop bothering me, stop spamming, stop spamming us, stop spamming me, stop messaging me, stop writing, stop posting, make it stop, 🛑, ✋, 🤐, 🤫`,
  ),
  who: phrases(
    `who are you, what are you, who is this, what is your name, what's your name, your name, who made you, who built you,
     who created you, who wrote you, are you a bot, are you a robot, are you human, are you a human, are you real,
     are you a person, are you an ai, are you ai, are you chatgpt, are you copilot, are you microsoft, introduce yourself,
     tell me about yourself, who am i talking to, what is this bot, what does this bot do, what do you do,
     what are you for, what is your purpose, how old are you, where are you from, what bot is this, which bot is this`,
  ),
  presence: phrases(
    `are you there, are you here, you there, are you awake, are you alive, are you working, are you online, are you up,
     are you ok, are you okay, ping, anyone there, anybody there, anybody home, can you hear me, do you work,
     do you hear me, hello are you there, still there, are you still there, you alive, are you running, are you down,
     are you broken, testing, testing 123, test test, test 123, test test test, can you read this, are you listening`,
  ),
  howAreYou: phrases(
    `how are you, how are you doing, how are you today, how do you do, how's it going, how is it going, how goes it,
     what's up, whats up, sup, wassup, how are things, how have you been, how you doing, you ok, you good, how is life, how's life, how was your weekend, how was your day, how is your day`,
  ),
  morning: phrases(`good morning, morning, mornin, top of the morning, gm`),
  afternoon: phrases(`good afternoon, afternoon, good day, g'day`),
  evening: phrases(`good evening, evening`),
  night: phrases(`good night, night, nighty night, sleep well, sweet dreams, gn, 😴, 🌙`),
  bye: phrases(
    `bye, bye bye, goodbye, good bye, see you, see ya, see you later, see you tomorrow, see you soon, cya, later, laters,
     talk later, talk to you later, ttyl, take care, have a nice day, have a good day, have a great day, have a good one,
     have a nice weekend, have a good weekend, have a great weekend, nice weekend, good weekend, farewell, ciao,
     i am off, gotta go, until tomorrow, until next time, so long, 👋`,
  ),
  wishes: phrases(
    `happy friday, happy monday, happy new year, happy holidays, happy easter, happy birthday, happy weekend,
     happy halloween, merry christmas, merry xmas, season's greetings, happy thanksgiving, good luck, get well soon,
     bless you, 🎂, 🎄, 🎅, 🍀, 🎃`,
  ),
  blame: phrases(
    `bad bot, stupid bot, useless, useless bot, you are useless, dumb bot, you are stupid, you are dumb, stupid, dumb,
     this is useless, that is wrong, that's wrong, wrong, wrong answer, that is not what i asked, this is not what i asked, not what i asked, that's not what i asked,
     not what i meant, not what i wanted, that's not it, not helpful, unhelpful, that is not right, not right, incorrect,
     you are wrong, i don't understand, i do not understand, huh, what, eh, come again, not good, terrible,
     horrible, awful, boring, hate you, i hate you, i hate this, this sucks, you suck, sucks, 👎, 😡, 😠, 🤬, 😤, 🙄,
     😕, 😞, 😢, 😭, 😩, 😫, 🤦, 🤷, 💩, 🖕, 😒, 🤨, 😐, ❌`,
  ),
  laugh: phrases(
    `haha, hahaha, hahahaha, hehe, heh, lol, lmao, rofl, rotfl, xd, funny, very funny, that's funny, tell me a joke,
     joke, sing, 😂, 🤣, 😆, 😅, 😹, 😉, 😜, 😛, 😝, 🤪`,
  ),
  swearing: phrases(
    `fuck, fuck you, fuck off, fuck this, fuck it, for fuck's sake, ffs, shit, damn, damn it, dammit, god damn it,
     goddammit, bullshit, crap, this is shit, this is crap, holy shit, oh shit, oh crap, bloody hell, what the fuck, wtf,
     what the hell, piss off, bastard, asshole, idiot, moron, you idiot, screw you, screw this, bollocks, bugger, jesus,
     jesus christ, omfg, omg, oh my god, bitch, son of a bitch, go to hell`,
  ),
} satisfies TalkLexicon['smallTalk'];

/** The words of small talk, of pointing at what was shown, and of turning pages, in English. */
export const TALK: TalkLexicon = {
  smallTalk: SMALL_TALK,
  padding: phrases(
    `bot, dear, mate, buddy, pal, friend, guys, folks, team, everyone, everybody, you, there, please, pls, plz, so, very,
     much, really, a, lot, for, that, this, the, info, information, your, quick, answer, reply, update, again, now, then,
     and, but, well, just, today, man, dude, sir, hi, hello, hey, me, us, anyway, too, to, already, here, with, as,
     always, for your help, for the help, for helping, for your time, for checking, for letting me know`,
  ),
  swearWords: phrases(
    `fuck, fucking, fucked, fuckin, fking, shit, shitty, damn, damned, goddamn, bloody, crap, crappy, stupid, dumb, hell,
     heck, sucks, suck, effing, freaking, frigging, bastard, piece, wtf, ffs, omg, lol, ugh, argh, grr, lmao, haha`,
  ),
  pronouns: phrases('it'),
  pointers: phrases('this, that, these, those, them'),
  introducing: phrases(
    `is, was, are, were, has, does, did, will, about, of, on, for, to, with, follow, unfollow, watch, mute, unmute, open,
     show, explain, show me, regarding, caused, when, track, fix, tell me about, why is`,
  ),
  nouns: {
    issue: phrases(
      `issue, incident, advisory, problem, outage, one, thing, alert, ticket, case, bug, message, item, announcement,
       degradation, disruption, error, issues, incidents, post, notification`,
    ),
    service: phrases('service, app, product, workload'),
  },
  articles: phrases('the, same, last, previous, above'),
  idle: phrases(
    `the message center, the message centre, the messages center, the incident list, the issue list, it possible, it going, it just, it only, it safe, it ok to, it okay to, it true, time is it, it department, it team,
     it admin, it support, it staff, it help desk, it helpdesk, it service desk, it people, it guy, it guys, it manager,
     it service, it services, it desk, this chat, this channel, this conversation, this group, this team, this week,
     this month, this year, this quarter, this morning, this afternoon, this evening, this weekend, this time, this day,
     this bot, this app work, this tenant, that time, that day, that week, that month, does it work, how it works,
     all the issues, the issues, the incidents, the last week, the last month, the service health, the previous week,
     the previous month, last incident, last incidents, last outage, last issue, last issues, last message,
     last messages, previous incidents, previous outages, previous issues, last alert, last incidents, the problems`,
  ),
  followUps: {
    follow: phrases(
      `notify me, notify us, notify me when resolved, notify us when resolved, notify when resolved, notify me when fixed, notify when fixed, notify me when done, tell me when fixed, tell me when resolved, tell me when done,
       tell me when over, tell us when fixed, tell us when resolved, let me know when fixed, let me know when resolved, let me know when done, let us know when fixed, let us know when resolved, let me know, let us know, keep me posted, keep us posted,
       keep me updated, keep us updated, keep me informed, keep us informed, keep me in the loop, keep us in the loop, ping me, ping us, ping me when fixed, ping me when resolved, alert me when fixed, alert me when resolved, remind me when fixed, follow, watch, track`,
    ),
    details: phrases(
      `details, detail, more details, the details, show details, show the details, more info, more information, info,
       tell me more, show more, more, show me more, show me the details`,
    ),
    state: phrases(
      `any news, any word, any word yet, any word on it, any update, any updates, any progress, anything new, what's new, what's the latest, the latest, latest,
       latest update, update, updates, status update, current status, still down, still broken, still ongoing, still open,
       still an issue, still not working, fixed, fixed yet, fixed now, is fixed, resolved, resolved yet, solved yet,
       back yet, back up yet, up yet, up again, over yet, working again, working now, working yet, and now, what now, eta,
       any eta, what's the eta, how long will take, how long will it take, when will be fixed, when fixed,
       when will it be fixed, when is the fix, next update, when is the next update, when is next update, what happened,
       what is happening, what's happening, what is going on, what's going on, who is affected, who's affected, who else is affected, who else, anyone else affected, is anyone else affected, how many users are affected, how many people are affected,
       how many users, since when is it down, how long has it been down, how long has it been,
       am i affected, are we affected, how bad, what is the impact, what's the impact, impact, since when, how long,
       workaround, any workaround, is there a workaround, what can i do, what can we do, what should i do, when did start,
       when did it start`,
    ),
    posts: phrases(
      `message history, messages history, post history, all posts, all updates, all messages, full history,
       the full history, whole history, the whole history, entire history, earlier posts, older posts, earlier updates,
       previous updates, the posts, show all posts, show all updates, full story, the whole story, full text, read more,
       full details, everything`,
    ),
    history: phrases('history, the history, show history, show the history, its history, timeline'),
    report: phrases(
      `root cause, the root cause, what was the root cause, what is the root cause, cause, what caused, what was the cause,
       what is the cause, why did it happen, why did that happen, why did this happen, post-incident report, rca, pir, report, the report,
       postmortem, post mortem, post-incident review, is there a report, lessons learned`,
    ),
  },
  narrowing: {
    all: phrases(
      `include closed, including closed, include resolved, including resolved, with closed, with resolved, all of them,
       show all, show all of them, open and closed, open and resolved, closed too, resolved too, also closed, the closed ones too`,
    ),
    open: phrases(`only open, open only, open ones, only open ones, just open, just the open ones, only the open ones`),
    resolved: phrases(
      `only closed, closed only, only resolved, resolved only, closed ones, resolved ones, only closed ones, just closed,
       just the closed ones`,
    ),
  },
  ordinals: [
    phrases('the first one, first one, the first, first, number one, number 1, no 1, 1st, 1, the top one, top one'),
    phrases('the second one, second one, the second, second, number two, number 2, no 2, 2nd, 2'),
    phrases('the third one, third one, the third, third, number three, number 3, no 3, 3rd, 3'),
    phrases('the fourth one, fourth one, the fourth, fourth, number four, number 4, no 4, 4th, 4'),
    phrases('the fifth one, fifth one, the fifth, fifth, number five, number 5, no 5, 5th, 5'),
  ],
  whatIsThis: phrases('what is this, what is it, what is that, what is this thing'),
  turning: {
    next: phrases(
      'next, next page, next one, older, more results, go on, continue, page down, forward, show more, more',
    ),
    previous: phrases('previous, previous page, prev, prev page, back, go back, newer, page up, last page, page back'),
    again: phrases(
      'refresh, reload, again, once more, same again, update this, refresh this, refresh it, repeat, try again, retry',
    ),
  },
  responding: RESPONDING,
  impact: IMPACT,
};
