import type { CollectionConfig } from 'payload';

import { statedAccess } from '../core/access.ts';
import type { Runtime } from '../runtime.ts';

/** Keys that may be used once, such as the challenges already solved. */
export function keysCollection({ options }: Runtime): CollectionConfig {
  return {
    slug: options.slugs.keys,
    labels: {
      singular: { ar: 'مفتاح مستعمل', en: 'Used key' },
      plural: { ar: 'المفاتيح المستعملة', en: 'Used keys' },
    },
    access: statedAccess({}),
    admin: { hidden: true },
    graphQL: false,
    lockDocuments: false,
    timestamps: false,
    fields: [
      {
        name: 'key',
        type: 'text',
        label: { ar: 'المفتاح', en: 'Key' },
        required: true,
        unique: true,
        index: true,
      },
      { name: 'holder', type: 'text', label: { ar: 'صاحبه', en: 'Holder' } },
      {
        name: 'expiresAt',
        type: 'date',
        label: { ar: 'ينتهي في', en: 'Expires' },
        required: true,
        index: true,
      },
    ],
  };
}

/** How often something was asked for, under a key that names nobody. */
export function limitsCollection({ options }: Runtime): CollectionConfig {
  return {
    slug: options.slugs.limits,
    labels: {
      singular: { ar: 'عدّاد طلبات', en: 'Request counter' },
      plural: { ar: 'عدّادات الطلبات', en: 'Request counters' },
    },
    access: statedAccess({}),
    admin: { hidden: true },
    graphQL: false,
    lockDocuments: false,
    timestamps: false,
    fields: [
      {
        name: 'key',
        type: 'text',
        label: { ar: 'المفتاح', en: 'Key' },
        required: true,
        unique: true,
        index: true,
      },
      {
        name: 'points',
        type: 'number',
        label: { ar: 'العدد', en: 'Count' },
        required: true,
        defaultValue: 0,
      },
      {
        name: 'expiresAt',
        type: 'date',
        label: { ar: 'ينتهي في', en: 'Expires' },
        required: true,
        index: true,
      },
    ],
  };
}
