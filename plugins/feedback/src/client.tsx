'use client';

export { CaseDesk } from './ui/CaseDesk.tsx';
export { CategoryCell, DueCell, EraseCell, ReceivedCell, SubjectCell } from './ui/cells.tsx';
export { SurveyResultsPanel } from './ui/SurveyResultsPanel.tsx';
