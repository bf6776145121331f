export { CalendarTime } from './ui/CalendarTime.tsx';
