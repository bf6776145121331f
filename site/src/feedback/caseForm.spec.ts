import { describe, expect, it } from 'vitest';

import type { CaseValues } from './caseForm.ts';
import {
  emptyCase,
  faultsFromCms,
  faultsOf,
  hasWords,
  readCase,
  submissionOf,
} from './caseForm.ts';
import { rules } from './specSupport.ts';

const named: CaseValues = {
  ...emptyCase({ policy: 'complaints', anchor: 'article-3' }),
  category: 'service',
  subject: 'تأخر الخدمة',
  text: 'وُعدت بها يوم الأحد ولم تصل.',
  anonymous: false,
  name: 'ليان',
  email: 'layan@example.org',
  preferred: 'email',
  declaration: true,
};
const unnamed: CaseValues = { ...named, anonymous: true, name: '', email: '', preferred: '' };
function fieldsOf(values: CaseValues) {
  return faultsOf(rules, values).map(({ field }) => field);
}

describe('the form of a case', () => {
  it('is read as typed, with line ends unified', () => {
    const form = new FormData();
    form.set('subject', '  عنوان ');
    form.set('text', 'سطر\r\nسطر');
    form.set('declaration', 'yes');
    expect(readCase(form)).toMatchObject({
      subject: 'عنوان',
      text: 'سطر\nسطر',
      anonymous: false,
      declaration: true,
      suggestion: false,
    });
  });

  it('takes a file sent as a field for nothing', () => {
    const form = new FormData();
    form.set('text', new File(['x'], 'x.txt'));
    expect(readCase(form).text).toBe('');
  });

  it('names every fault of an empty form in the order of its fields', () => {
    expect(fieldsOf(emptyCase({ policy: '', anchor: '' }))).toEqual([
      'category',
      'subject',
      'text',
      'name',
      'preferred',
      'declaration',
    ]);
  });

  it('asks an unnamed person for no contact', () => {
    expect(faultsOf(rules, unnamed)).toEqual([]);
  });

  it('asks a named person for a name and a preference', () => {
    expect(fieldsOf({ ...named, name: '', preferred: '' })).toEqual(['name', 'preferred']);
  });

  it('asks for the address of the chosen way', () => {
    expect(faultsOf(rules, { ...named, email: '' })).toEqual([
      { field: 'email', fault: { code: 'empty' } },
    ]);
    expect(faultsOf(rules, { ...named, preferred: 'phone' })).toEqual([
      { field: 'phone', fault: { code: 'empty' } },
    ]);
  });

  it('says nothing of what only the cms can judge while its rules are not known', () => {
    expect(faultsOf(null, { ...named, subject: 'x', email: 'nowhere' })).toEqual([]);
    expect(faultsOf(null, { ...named, category: '', email: '' }).map(({ field }) => field)).toEqual(
      ['category', 'email'],
    );
  });

  it('tells by how much a text misses the bounds the cms has told', () => {
    expect(faultsOf(rules, { ...named, subject: 'x'.repeat(23) })).toEqual([
      { field: 'subject', fault: { code: 'long', by: 3 } },
    ]);
    expect(faultsOf(rules, { ...named, text: 'short' })).toEqual([
      { field: 'text', fault: { code: 'short', min: 8 } },
    ]);
  });

  it('asks again for what cannot be the name of a category or of a policy', () => {
    expect(faultsOf(rules, { ...named, category: '../x', policy: 'A B' })).toEqual([
      { field: 'category', fault: { code: 'wrong' } },
      { field: 'citation', fault: { code: 'wrong' } },
    ]);
  });

  it('keeps a text that is far too long whole', () => {
    const form = new FormData();
    form.set('text', 'x'.repeat(45_000));
    expect(readCase(form).text).toHaveLength(45_000);
  });

  it('sends a named complaint as the contract has it', () => {
    expect(
      submissionOf(rules, { kind: 'complaint', values: { ...named, phone: '٠٥٠ ٠٠٠ ٠٠٠٠' } }),
    ).toEqual({
      category: 'service',
      subject: 'تأخر الخدمة',
      text: 'وُعدت بها يوم الأحد ولم تصل.',
      citation: { policy: 'complaints', anchor: 'article-3' },
      anonymous: false,
      contact: {
        name: 'ليان',
        email: 'layan@example.org',
        phone: '0500000000',
        preferred: 'email',
      },
      declaration: true,
    });
  });

  it('sends nothing of a contact typed before choosing to stay unnamed', () => {
    expect(
      submissionOf(rules, { kind: 'enquiry', values: { ...named, anonymous: true } }),
    ).toMatchObject({
      anonymous: true,
      contact: null,
      suggestion: false,
    });
  });

  it('may be about a whole policy', () => {
    expect(faultsOf(rules, { ...named, anchor: '' })).toEqual([]);
    expect(
      submissionOf(rules, { kind: 'complaint', values: { ...named, anchor: '' } }).citation,
    ).toEqual({
      policy: 'complaints',
      anchor: null,
    });
  });

  it('sends no citation without a policy', () => {
    const values = { ...named, policy: '', anchor: '' };
    expect(submissionOf(rules, { kind: 'complaint', values }).citation).toBeNull();
  });

  it('says that something is kept only when something is there', () => {
    expect(hasWords(emptyCase({ policy: 'complaints', anchor: '' }))).toBe(false);
    expect(hasWords({ ...emptyCase({ policy: '', anchor: '' }), text: 'نص' })).toBe(true);
  });

  it('finds the field of what the cms refused', () => {
    function refused(path: string) {
      return { path, code: 'x', message: 'x' };
    }
    expect(
      faultsFromCms([refused('contact.email'), refused('citation.anchor'), refused('locale')]),
    ).toEqual([
      { field: 'citation', fault: { code: 'wrong' } },
      { field: 'email', fault: { code: 'wrong' } },
    ]);
  });
});
