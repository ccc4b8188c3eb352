// The page's own words. What the bot says, and what Teams says in a chat, comes ready from the other side.

const english = {
  lang: "en",
  title: "WangCheng · simulated Teams",
  about: "Three people, one bot, all on this computer.",
  offline: "Connection lost. Trying again…",
  light: "Light", dark: "Dark",
  roles: { developer: "Developer", approver: "Approver", administrator: "Administrator" },
  box: "Type a message", send: "Send", language: "Language",
  empty: bot => `Say something to ${bot}. “help” is a good beginning.`,
  waiting: bot => `Waiting for ${bot} to come up…`,
  edited: "Edited", deleted: "This message has been deleted.",
  notSent: "The message could not be sent.", notTapped: "The tap could not be sent.",
  typing: bot => `${bot} is typing`,
  choose: "Choose…", searching: "Searching…", nothingFound: "Nothing found", notSearched: "The search did not work. Type on to try again.",
  name: person => person.name,
};

const chinese = {
  lang: "zh-CN",
  title: "网程 · 模拟 Teams",
  about: "三个人，一个机器人，全在这台电脑上。",
  offline: "连接已断开，正在重试…",
  light: "浅色", dark: "深色",
  roles: { developer: "开发者", approver: "审批人", administrator: "管理员" },
  box: "输入消息", send: "发送", language: "语言",
  empty: bot => `和 ${bot} 说点什么吧，可以从“帮助”开始。`,
  waiting: bot => `正在等待 ${bot} 启动…`,
  edited: "已编辑", deleted: "此消息已删除。",
  notSent: "消息未能发送。", notTapped: "操作未能发送。",
  typing: bot => `${bot} 正在输入`,
  choose: "请选择…", searching: "正在查找…", nothingFound: "没有找到", notSearched: "查找未成功，请继续输入再试。",
  name: person => person.chineseName,
};

export const words = language => language?.startsWith("zh") ? chinese : english;
