// The page's own words. What the bot says, and what Teams says in a chat, comes ready from the other side.

const english = {
  lang: "en",
  title: "WangCheng · simulated Teams",
  about: "Three people, their chats and one bot, all on this computer.",
  offline: "Connection lost. Trying again…",
  light: "Light", dark: "Dark",
  roles: { developer: "Developer", approver: "Approver", administrator: "Administrator" },
  box: "Type a message", send: "Send", language: "Language",
  empty: bot => `Say something to ${bot}. “help” is a good beginning.`,
  waiting: bot => `Waiting for ${bot} to come up…`,
  emptyShared: bot => `${bot} hears only what mentions it here. Type @ to choose it.`,
  boxShared: bot => `Type a message, @ for ${bot}`,
  reply: "Reply", replying: text => `Reply to: ${text.replace(/<\/?at>/g, "").slice(0, 60)}`, notReplying: "Do not reply to this",
  wire: "What went over the wire", wireNone: "Nothing is remembered of this message.", toBot: "Teams → bot", fromBot: "Bot → Teams", asked: "Request", answered: "Answer", noAnswer: "no answer",
  letters: count => `E-mail (${count})`,
  close: "Close",
  edited: "Edited", deleted: "This message has been deleted.",
  notSent: "The message could not be sent.", notTapped: "The tap could not be sent.",
  typing: bot => `${bot} is typing`,
  choose: "Choose…", searching: "Searching…", nothingFound: "Nothing found", notSearched: "The search did not work. Type on to try again.",
  name: person => person.name,
};

const chinese = {
  lang: "zh-CN",
  title: "网程 · 模拟 Teams",
  about: "三个人，他们的聊天，一个机器人，全在这台电脑上。",
  offline: "连接已断开，正在重试…",
  light: "浅色", dark: "深色",
  roles: { developer: "开发者", approver: "审批人", administrator: "管理员" },
  box: "输入消息", send: "发送", language: "语言",
  empty: bot => `和 ${bot} 说点什么吧，可以从“帮助”开始。`,
  waiting: bot => `正在等待 ${bot} 启动…`,
  emptyShared: bot => `在这里，${bot} 只听得到提及它的话。输入 @ 选择它。`,
  boxShared: bot => `输入消息，@ 提及 ${bot}`,
  reply: "回复", replying: text => `回复：${text.replace(/<\/?at>/g, "").slice(0, 60)}`, notReplying: "不回复这条",
  wire: "线路上的往来", wireNone: "这条消息没有留下记录。", toBot: "Teams → 机器人", fromBot: "机器人 → Teams", asked: "请求", answered: "应答", noAnswer: "无应答",
  letters: count => `邮件（${count}）`,
  close: "关闭",
  edited: "已编辑", deleted: "此消息已删除。",
  notSent: "消息未能发送。", notTapped: "操作未能发送。",
  typing: bot => `${bot} 正在输入`,
  choose: "请选择…", searching: "正在查找…", nothingFound: "没有找到", notSearched: "查找未成功，请继续输入再试。",
  name: person => person.chineseName,
};

export const words = language => language?.startsWith("zh") ? chinese : english;
