import { RevisionField as RevisionField_4e66984462717ffca0c309e5f246e446 } from '../../../../src/revisions/ui/RevisionField.tsx'
import { NoDiff as NoDiff_4e66984462717ffca0c309e5f246e446 } from '../../../../src/revisions/ui/RevisionField.tsx'
import { FieldLengthNote as FieldLengthNote_46fcbfd9f40b11b7f17fe6d601d73ed6 } from '../../../../src/core/ui/FieldLengthNote.tsx'
import { AddressNote as AddressNote_03aecfc3fa3256abe9752558de2d518e } from '../../../../src/policies/ui/AddressNote.tsx'
import { ProvisionsField as ProvisionsField_25773c184ea0710008a0e1491b250e70 } from '../../../../src/policies/ui/ProvisionsField.tsx'
import { VersionDiff as VersionDiff_f6ee19acd530b3c5a489a640960a0a70 } from '../../../../src/policies/ui/VersionDiff.tsx'
import { TranslationField as TranslationField_e4abab67130a26b5366e918569c0d4ce } from '../../../../src/policies/ui/TranslationField.tsx'
import { CommitmentsField as CommitmentsField_f8e9d735498fc7bce436906b9e769105 } from '../../../../src/policies/ui/CommitmentsField.tsx'
import { NoDiff as NoDiff_f6ee19acd530b3c5a489a640960a0a70 } from '../../../../src/policies/ui/VersionDiff.tsx'
import { DayCell as DayCell_dcae3c754a606ac2acd89eba6741c754 } from '../../../../src/core/ui/DayCell.tsx'
import { DayField as DayField_3a73adc91aac63f422116db89ad4e885 } from '../../../../src/core/ui/DayField.tsx'
import { YesNoCell as YesNoCell_682e52f894590842121124909d138d45 } from '../../../../src/core/ui/YesNoCell.tsx'
import { SourceField as SourceField_b96e8e68404469b755a6e40c37b01e05 } from '../../../../src/policies/ui/SourceField.tsx'
import { TransitionsField as TransitionsField_84659dcb138a03d693f835877ef3097f } from '../../../../src/policies/ui/TransitionsField.tsx'
import { HistoryField as HistoryField_68749cf6e166703dedfba713874335ea } from '../../../../src/policies/ui/HistoryField.tsx'
import { NoPublishButton as NoPublishButton_dbf917adada2ca5b9dd2766e080b5a19 } from '../../../../src/policies/ui/NoPublishButton.tsx'
import { InstantCell as InstantCell_5fa0505da6d2494c2a3e37152d675e0d } from '../../../../src/core/ui/InstantCell.tsx'
import { SealedEdition as SealedEdition_da12689117d70dc4f742d1e27b5bc212 } from '../../../../src/editions/ui/SealedEdition.tsx'
import { AgreementField as AgreementField_068a2daa5bc8bd714ceb80418b99c1f0 } from '../../../../src/meetings/ui/AgreementField.tsx'
import { CurrentPassword as CurrentPassword_10c279db3277e1bed4335f49e13c27b3 } from '../../../../src/users/ui/CurrentPassword.tsx'
import { AccountActions as AccountActions_f538bd8e7ab9e4112e836d33560b1cd6 } from '../../../../src/users/ui/AccountActions.tsx'
import { Invitation as Invitation_2ed22a3d070871ec0ffeacb88d19f156 } from '../../../../src/users/ui/Invitation.tsx'
import { SubjectCell as SubjectCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { CategoryCell as CategoryCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { ReceivedCell as ReceivedCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { DueCell as DueCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { EraseCell as EraseCell_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { CaseDesk as CaseDesk_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { SurveyResultsPanel as SurveyResultsPanel_576f64221f7d5b0053fea0644507b5db } from '@mithaq/feedback/client'
import { NamedRow as NamedRow_d54dc14621fe7ce83e852634cd872374 } from '../../../../src/core/ui/NamedRow.tsx'
import { Icon as Icon_3448eebc2949f4bf820ae1d18d04cb73 } from '../../../../src/core/ui/Brand.tsx'
import { Logo as Logo_3448eebc2949f4bf820ae1d18d04cb73 } from '../../../../src/core/ui/Brand.tsx'
import { Awaiting as Awaiting_cb0f27f0b241fa36853b6033829cf235 } from '../../../../src/dashboard/Awaiting.tsx'
import { AssociationTime as AssociationTime_e5311b2547009b0308fde398659f8962 } from '../../../../src/organisation/ui/AssociationTime.tsx'
import { CalendarTime as CalendarTime_3da11fc6ca7a141b15a54396a6e833de } from '@mithaq/feedback/server'
import { SignIn as SignIn_c5b1de6b378d63ca6b86151052e7dbb5 } from '../../../../src/users/ui/SignIn.tsx'
import { NewPassword as NewPassword_f68fe72b383072de19892241a7c2ed34 } from '../../../../src/users/ui/NewPassword.tsx'
import { SecondFactor as SecondFactor_930e9746786436fd72d05fe9df6b484f } from '../../../../src/users/ui/SecondFactor.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/revisions/ui/RevisionField.tsx#RevisionField": RevisionField_4e66984462717ffca0c309e5f246e446,
  "/src/revisions/ui/RevisionField.tsx#NoDiff": NoDiff_4e66984462717ffca0c309e5f246e446,
  "/src/core/ui/FieldLengthNote.tsx#FieldLengthNote": FieldLengthNote_46fcbfd9f40b11b7f17fe6d601d73ed6,
  "/src/policies/ui/AddressNote.tsx#AddressNote": AddressNote_03aecfc3fa3256abe9752558de2d518e,
  "/src/policies/ui/ProvisionsField.tsx#ProvisionsField": ProvisionsField_25773c184ea0710008a0e1491b250e70,
  "/src/policies/ui/VersionDiff.tsx#VersionDiff": VersionDiff_f6ee19acd530b3c5a489a640960a0a70,
  "/src/policies/ui/TranslationField.tsx#TranslationField": TranslationField_e4abab67130a26b5366e918569c0d4ce,
  "/src/policies/ui/CommitmentsField.tsx#CommitmentsField": CommitmentsField_f8e9d735498fc7bce436906b9e769105,
  "/src/policies/ui/VersionDiff.tsx#NoDiff": NoDiff_f6ee19acd530b3c5a489a640960a0a70,
  "/src/core/ui/DayCell.tsx#DayCell": DayCell_dcae3c754a606ac2acd89eba6741c754,
  "/src/core/ui/DayField.tsx#DayField": DayField_3a73adc91aac63f422116db89ad4e885,
  "/src/core/ui/YesNoCell.tsx#YesNoCell": YesNoCell_682e52f894590842121124909d138d45,
  "/src/policies/ui/SourceField.tsx#SourceField": SourceField_b96e8e68404469b755a6e40c37b01e05,
  "/src/policies/ui/TransitionsField.tsx#TransitionsField": TransitionsField_84659dcb138a03d693f835877ef3097f,
  "/src/policies/ui/HistoryField.tsx#HistoryField": HistoryField_68749cf6e166703dedfba713874335ea,
  "/src/policies/ui/NoPublishButton.tsx#NoPublishButton": NoPublishButton_dbf917adada2ca5b9dd2766e080b5a19,
  "/src/core/ui/InstantCell.tsx#InstantCell": InstantCell_5fa0505da6d2494c2a3e37152d675e0d,
  "/src/editions/ui/SealedEdition.tsx#SealedEdition": SealedEdition_da12689117d70dc4f742d1e27b5bc212,
  "/src/meetings/ui/AgreementField.tsx#AgreementField": AgreementField_068a2daa5bc8bd714ceb80418b99c1f0,
  "/src/users/ui/CurrentPassword.tsx#CurrentPassword": CurrentPassword_10c279db3277e1bed4335f49e13c27b3,
  "/src/users/ui/AccountActions.tsx#AccountActions": AccountActions_f538bd8e7ab9e4112e836d33560b1cd6,
  "/src/users/ui/Invitation.tsx#Invitation": Invitation_2ed22a3d070871ec0ffeacb88d19f156,
  "@mithaq/feedback/client#SubjectCell": SubjectCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#CategoryCell": CategoryCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#ReceivedCell": ReceivedCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#DueCell": DueCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#EraseCell": EraseCell_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#CaseDesk": CaseDesk_576f64221f7d5b0053fea0644507b5db,
  "@mithaq/feedback/client#SurveyResultsPanel": SurveyResultsPanel_576f64221f7d5b0053fea0644507b5db,
  "/src/core/ui/NamedRow.tsx#NamedRow": NamedRow_d54dc14621fe7ce83e852634cd872374,
  "/src/core/ui/Brand.tsx#Icon": Icon_3448eebc2949f4bf820ae1d18d04cb73,
  "/src/core/ui/Brand.tsx#Logo": Logo_3448eebc2949f4bf820ae1d18d04cb73,
  "/src/dashboard/Awaiting.tsx#Awaiting": Awaiting_cb0f27f0b241fa36853b6033829cf235,
  "/src/organisation/ui/AssociationTime.tsx#AssociationTime": AssociationTime_e5311b2547009b0308fde398659f8962,
  "@mithaq/feedback/server#CalendarTime": CalendarTime_3da11fc6ca7a141b15a54396a6e833de,
  "/src/users/ui/SignIn.tsx#SignIn": SignIn_c5b1de6b378d63ca6b86151052e7dbb5,
  "/src/users/ui/NewPassword.tsx#NewPassword": NewPassword_f68fe72b383072de19892241a7c2ed34,
  "/src/users/ui/SecondFactor.tsx#SecondFactor": SecondFactor_930e9746786436fd72d05fe9df6b484f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
