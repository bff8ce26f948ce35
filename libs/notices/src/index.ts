export { SendMails } from './mails/send-mails.js';
export { NoticesModule } from './notices.module.js';
export { type NoticeEvent, noticeEvents } from './notice-events.js';
export { type News, tellPeople } from './tell-people.js';
