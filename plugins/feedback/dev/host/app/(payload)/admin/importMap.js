import { SubjectCell as SubjectCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { CategoryCell as CategoryCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { ReceivedCell as ReceivedCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { DueCell as DueCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { EraseCell as EraseCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { CaseDesk as CaseDesk_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { SurveyResultsPanel as SurveyResultsPanel_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { CalendarTime as CalendarTime_3da11fc6ca7a141b15a54396a6e833de } from '@mithaq/feedback/server'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@mithaq/feedback/client#SubjectCell": SubjectCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#CategoryCell": CategoryCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#ReceivedCell": ReceivedCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#DueCell": DueCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#EraseCell": EraseCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#CaseDesk": CaseDesk_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#SurveyResultsPanel": SurveyResultsPanel_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/server#CalendarTime": CalendarTime_3da11fc6ca7a141b15a54396a6e833de,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
