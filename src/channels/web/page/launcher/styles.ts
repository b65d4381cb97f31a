// The launcher's styles. In pixels: on many pages a rem is not what the reader chose.

export const styles = (colour: string): string => `
:host { color-scheme: light dark }
* { box-sizing: border-box }
[hidden] { display: none !important }
aside { font: 19px/1.3 arial, sans-serif; text-align: start; direction: ltr }
.button {
  position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: max(20px, env(safe-area-inset-bottom));
  min-width: 44px; min-height: 44px; max-width: calc(100vw - 40px); margin: 0; padding: 10px 14px;
  border: 2px solid #fff; border-radius: 0; color: #fff; background: ${colour};
  font: bold 19px/1.3 arial, sans-serif; cursor: pointer;
}
.button:hover { background: #0b0c0c }
.button--open { visibility: hidden }
.panel {
  position: fixed; inset: 0; display: flex; flex-direction: column; color: #0b0c0c; background: #fff;
}
.frame { display: block; flex: 1 1 auto; width: 100%; min-height: 0; border: 0; background: transparent }
.wait { position: absolute; inset: 0; padding: 20px 12px; overflow: auto }
.wait p { margin: 0 0 15px }
.wait a { color: inherit }
.wait button { min-height: 44px; padding: 8px 14px; border: 2px solid currentColor; border-radius: 0; color: inherit; background: none; font: inherit; cursor: pointer }
.panel--runs .wait { display: none }
:focus-visible { outline: 3px solid #fd0 !important; box-shadow: 0 0 0 6px #0b0c0c !important }
@media (min-width: 640px) {
  .panel { inset: auto 20px 20px auto; width: 400px; height: min(640px, calc(100vh - 40px)); border: 2px solid #0b0c0c }
}
@media (prefers-color-scheme: dark) {
  .panel { color: #f3f4f4; background: #14181b; border-color: #7d888e }
}
@media print { aside { display: none } }
`;
