'use client';

export { CaseDesk } from './ui/CaseDesk.tsx';
export { CategoryCell, DueCell, ReceivedCell } from './ui/cells.tsx';
export { SurveyResultsPanel } from './ui/SurveyResultsPanel.tsx';
