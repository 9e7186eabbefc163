import { useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { FormHandle, Rejection } from './form-scope';

/** A form's refusals, and the names of the fields that they were placed at since it was last sent. */
export function useRejections(methods: UseFormReturn<FieldValues>) {
  const [rejections, setRejections] = useState<readonly Rejection[]>([]);
  const placed = useRef<readonly Rejection[]>([]);
  const reject: FormHandle['reject'] = ({ name, ...told }) => {
    const rejection: Rejection = name === undefined ? told : { name, ...told, value: methods.getValues(name) };
    placed.current = [...placed.current, rejection];
    setRejections((present) => [...present, rejection]);
  };
  const dismiss: FormHandle['dismiss'] = (rejection) => {
    setRejections((present) => present.filter((other) => other !== rejection));
  };
  const restart = () => {
    placed.current = [];
    setRejections([]);
  };
  /** Undefined where nothing was refused; empty where it was refused as a whole. */
  const placedNames = () =>
    placed.current.length === 0 ? undefined : placed.current.flatMap(({ name }) => name ?? []);
  return { rejections, reject, dismiss, restart, placedNames };
}
